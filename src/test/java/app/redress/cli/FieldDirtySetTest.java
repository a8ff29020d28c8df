package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A set of unprepared files needs few answers: the files explain most of each other.
class FieldDirtySetTest {
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");
    private static final DateTimeFormatter DASHES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @TempDir
    private Path folder;

    private final List<String[]> rows = new ArrayList<>();

    @BeforeEach
    void write() {
        long[] balances = new long[12];
        LocalDateTime at = LocalDateTime.parse("2019-07-01T08:00:00");
        for (int i = 0; i < 120; i++) {
            int account = i * 7 % 12;
            boolean charge = balances[account] < 1000;
            long amount = charge ? 5000 : 300 + i;
            balances[account] += charge ? amount : -amount;
            at = at.plusMinutes(23);
            rows.add(new String[] {
                "T" + (90000 + i),
                "K00" + (4300 + account),
                at.format(SLASHES),
                charge ? "チャージ" : "支払い",
                String.valueOf(amount),
                charge ? "クレジットカード" : "",
                String.valueOf(balances[account])
            });
        }
        put("titled.csv", "取引明細一覧\r\n\r\n取引番号,会員番号,取引日時,取引種別,金額,支払方法,残高\r\n" + table(0, 70));
        put("bare.csv", table(60, 120));
        log();
    }

    private String table(int from, int to) {
        StringBuilder text = new StringBuilder();
        rows.subList(from, to).forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.toString();
    }

    private void put(String name, String text) {
        try {
            Files.write(folder.resolve(name), text.getBytes(Charset.forName("windows-31j")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each payment follows a visit; the log is in UTC and does not say so.
    private void log() {
        StringBuilder log = new StringBuilder("timestamp\tuser\taction\toutcome\tremote_addr\n");
        for (String[] row : rows) {
            LocalDateTime visit =
                    LocalDateTime.parse(row[2], SLASHES).minusHours(9).minusMinutes(4);
            log.append(visit.format(DASHES)).append("\t").append(row[1]).append("\tlogin\tsuccess\t203.0.113.7\n");
        }
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("access.tsv.gz")))) {
            out.write(log.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FieldRun analyze(String... more) {
        List<String> args = new ArrayList<>(
                List.of("--transactions", "own/titled.csv", "own/bare.csv", "--access", "own/access.tsv.gz"));
        args.addAll(List.of(more));
        return FieldRun.analyze(folder, args.toArray(String[]::new));
    }

    @Test
    void onlyAnUnnamedZoneRaisesAQuestion() {
        FieldRun asked = analyze();
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("--set \"[access.tsv.gz] zone = UTC\"", "read in UTC, 130 do");
        FieldRun run = analyze("--set", "[access.tsv.gz] zone = UTC");
        assertThat(run.err()).isEmpty();
        assertThat(run.text("receipt.json"))
                .contains("\"duplicate\" : 10", "\"rejected\" : 0", "\"missing_yen\" : 0", "2019-07-01T08:19:00+09:00");
    }

    @Test
    void theOtherAnswerIsAcceptedToo() {
        FieldRun run = analyze("--set", "[access.tsv.gz] zone = Asia/Tokyo");
        assertThat(run.exit()).isZero();
    }

    @Test
    void columnsWithoutHeadersAreIdentifiedByTheirBalances() {
        FieldRun seen = FieldRun.detect(folder, "own/bare.csv");
        assertThat(seen.exit()).isZero();
        assertThat(seen.out()).containsPattern("#5 +amount").containsPattern("#7 +balance_after");
    }
}
