package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.SourceLine;
import app.redress.domain.UnusableInput;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows read without an object for each value, compared with what the careful parser makes of the same file.
class PlainRowsTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200);
    private static final long SEED = Long.getLong("fuzz.seed", 0);

    @TempDir
    private Path folder;

    /// Everything that a reading says.
    private record Reading(List<String> rows, Receipt receipt, List<Reject> rejects, int atHand) {}

    @Test
    void theyAreTheSameForEveryFileOfTheCorpus() {
        int atHand = 0;
        for (ExpectedImport base : readable()) {
            atHand += same(base.toString(), base, base.file());
        }
        assertThat(atHand).isGreaterThan(40);
    }

    @Test
    void theyAreTheSameForCorruptedFiles() throws IOException {
        List<ExpectedImport> good = readable();
        int atHand = 0;
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            ExpectedImport base = good.get(new Random(seed).nextInt(good.size()));
            byte[] spoilt = new CorruptedExport(seed).of(Files.readAllBytes(base.file()));
            atHand += same("seed " + seed + " of " + base, base, Files.write(folder.resolve("spoilt.csv"), spoilt));
        }
        assertThat(atHand).isGreaterThan(INPUTS / 4);
    }

    @Test
    void rowsInCommonSpellingDoNotNeedTheCarefulParser() throws IOException {
        Path file = Files.writeString(folder.resolve("access.csv"), """
                occurred_at,account_id,event,result,ip,country,user_agent,device_id,detail
                2019-07-03T12:34:56+09:00,A1,LOGIN,SUCCESS,203.0.113.7,JP,Wallet/1.0,d1,
                2019-07-03 12:35:00,A2,login_failed,,2001:db8::1,日本,"Mozilla, 5.0",-,x
                2019-07-03 12:35:10,,LOGIN,FAILURE,203.0.113.7,,,,
                """);
        Reading read = reading(ExportKinds.ACCESS, file, List.of(), true);
        assertThat(read.atHand()).isEqualTo(3);
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("atHand")
                .isEqualTo(reading(ExportKinds.ACCESS, file, List.of(), false));
    }

    @Test
    void transactionsInCommonSpellingDoNotNeedTheCarefulParser() throws IOException {
        Path file = Files.writeString(folder.resolve("transactions.csv"), """
                transaction_id,account_id,occurred_at,type,amount,status,method,store_id,store_name,prefecture,item_category,item,quantity,balance_after,related_transaction_id
                T1,A1,2019-07-03T12:34:56+09:00,CHARGE,90000,COMPLETED,CREDIT_CARD,,,,,,,90000,
                T2,A1,2019-07-03T12:35:56+09:00,PAYMENT,1200,COMPLETED,,S1,渋谷店,東京都,cigarettes,Seven Stars,2,88800,
                T3,A2,2019-07-03T12:36:56+09:00,PAYMENT,-1200,DECLINED,,S1,渋谷店,東京都,cigarettes,Seven Stars,3,,
                T4,A2,2019-07-03T12:37:56+09:00,ADJUSTMENT,-5,,,S1,,東京都,,,,0,T1
                """);
        Reading read = reading(ExportKinds.TRANSACTIONS, file, List.of("amount.sign = payments-negative"), true);
        assertThat(read.atHand()).isEqualTo(4);
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("atHand")
                .isEqualTo(reading(ExportKinds.TRANSACTIONS, file, List.of("amount.sign = payments-negative"), false));
    }

    private static List<ExpectedImport> readable() {
        return ExpectedImport.all()
                .filter(e -> kind(e).isPresent() && !e.toString().startsWith("line-of-40-million"))
                .toList();
    }

    private static Optional<ExportKind<?>> kind(ExpectedImport base) {
        return switch (base.kind()) {
            case ACCESS -> Optional.of(ExportKinds.ACCESS);
            case TRANSACTIONS -> Optional.of(ExportKinds.TRANSACTIONS);
            case ACCOUNTS, CLAIMS, CONTROLS, PAYOUTS -> Optional.empty();
        };
    }

    /// @return rows that the careful parser did not have to read
    private static int same(String what, ExpectedImport base, Path file) {
        ExportKind<?> kind = kind(base).orElseThrow();
        Optional<Reading> careful = tried(kind, file, base.settings(), false);
        Optional<Reading> plain = tried(kind, file, base.settings(), true);
        assertThat(plain.isPresent()).as(what).isEqualTo(careful.isPresent());
        if (plain.isEmpty()) {
            return 0;
        }
        assertThat(plain.get().rows()).as(what).isEqualTo(careful.orElseThrow().rows());
        assertThat(plain.get().receipt()).as(what).isEqualTo(careful.get().receipt());
        assertThat(plain.get().rejects()).as(what).isEqualTo(careful.get().rejects());
        return plain.get().atHand();
    }

    private static Optional<Reading> tried(ExportKind<?> kind, Path file, List<String> settings, boolean plain) {
        try {
            return Optional.of(reading(kind, file, settings, plain));
        } catch (UnusableInput refused) {
            return Optional.empty();
        }
    }

    private static <T> Reading reading(ExportKind<T> kind, Path file, List<String> settings, boolean plain) {
        MappingProfiles profiles =
                new MappingProfiles(TestExports.TOKYO, MappingProfile.of("--set", settings), List.of(), Map.of());
        Export<T> export = Export.of(kind, 0, ExportFile.of(file), profiles);
        List<String> rows = new ArrayList<>();
        int[] atHand = new int[1];
        RowSink<T> careful = (row, lines) -> rows.add(lines + " " + row);
        PlainSink<T> quick = (row, lines) -> {
            T value = row.value();
            Instant at = Objects.requireNonNull(kind.at(value));
            assertThat(row.second()).isEqualTo(at.getEpochSecond());
            assertThat(row.nano()).isEqualTo(at.getNano());
            assertThat(new SourceLine(row.file(), row.line())).isEqualTo(kind.source(value));
            assertThat(kind.identity(row)).isEqualTo(kind.identity(value));
            assertThat(kind.heading(row)).isEqualTo(kind.heading(value));
            assertThat(kind.yen(row)).isEqualTo(kind.yen(value));
            rows.add(lines + " " + value);
            atHand[0]++;
        };
        ImportResult result = plain ? export.read(careful, quick, _ -> {}) : export.read(careful, _ -> {});
        return new Reading(rows, result.receipt(), result.rejects(), atHand[0]);
    }
}
