package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.AccountFacts;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.DuplicateRegister;
import app.redress.evidence.duplicates.DuplicateRows;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Repeated rows across several files of every kind, compared with a naive count.
class SameRowsTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 15);

    private static final Map<EvidenceKind, String> HEADERS = Map.of(
            EvidenceKind.TRANSACTIONS, "transaction_id,account_id,occurred_at,type,amount",
            EvidenceKind.ACCESS, "occurred_at,account_id,event,result,ip",
            EvidenceKind.ACCOUNTS, "account_id,registered_at,balance_before,card_linked",
            EvidenceKind.CLAIMS, "account_id,claimed_at,amount,note",
            EvidenceKind.CONTROLS, "at,control,note",
            EvidenceKind.PAYOUTS, "account_id,amount,status,batch_id,channel");

    @TempDir
    private Path folder;

    private record Found(SourceLine at, @Nullable String key, String content, int lines) {}

    @Test
    void duplicatesOfEveryKindMatchANaiveCount() {
        int conflicts = 0;
        int duplicates = 0;
        for (long seed = 0; seed < INPUTS; seed++) {
            conflicts += check(seed, ExportKinds.TRANSACTIONS);
            duplicates += check(seed, ExportKinds.ACCESS);
            conflicts += check(seed, ExportKinds.ACCOUNTS);
            duplicates += check(seed, ExportKinds.CLAIMS);
            duplicates += check(seed, ExportKinds.CONTROLS);
            conflicts += check(seed, ExportKinds.PAYOUTS);
        }
        assertThat(conflicts).isGreaterThan(12 * INPUTS);
        assertThat(duplicates).isGreaterThan(12 * INPUTS);
    }

    /// @return number of rows left out
    private <T> int check(long seed, ExportKind<T> of) {
        EvidenceKind kind = of.kind();
        Random random = new Random(seed * 31 + kind.ordinal());
        List<Found> rows = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        List<Export<T>> exports = new ArrayList<>();
        try (DuplicateRegister<T> register = new DuplicateRegister<>(of)) {
            for (int i = 0; i < 3; i++) {
                Path file = TestExports.write(folder.resolve(kind + "-" + i + ".csv"), text(kind, random));
                Export<T> export = Export.of(of, i, ExportFile.of(file), TestExports.DETECTED);
                exports.add(export);
                receipts.add(export.read(
                                (row, lines) -> {
                                    register.add(row, lines);
                                    rows.add(found(row, lines));
                                },
                                _ -> {})
                        .receipt());
            }
            List<EvidenceFile> files = receipts.stream().map(Receipt::file).toList();
            List<ConflictChoice> choices = choices(rows, kind, files, random);
            DuplicateRows settled = register.settle(files, choices);
            Map<SourceLine, String> expected = slowly(rows, choices, files);
            int out =
                    (int) expected.values().stream().filter(c -> !c.equals("a")).count();
            for (Found row : rows) {
                assertThat(settled.keeps(row.at()))
                        .as("seed %d, %s %s", seed, kind, row)
                        .isEqualTo("a".equals(expected.get(row.at())));
            }
            for (Receipt receipt : receipts) {
                assertReceipt(settled.settle(receipt), rows, expected);
            }
            assertThat(settled.conflicts(exports, files))
                    .extracting(Conflict::key)
                    .containsExactlyElementsOf(contradicted(rows).keySet());
            return out;
        }
    }

    private static String text(EvidenceKind kind, Random random) {
        StringBuilder text = new StringBuilder(HEADERS.get(kind)).append('\n');
        for (int i = 0; i < 12; i++) {
            int a = random.nextInt(3);
            int b = random.nextInt(2);
            String time = "2019-07-03T12:0" + b + ":00Z";
            text.append(
                            switch (kind) {
                                case TRANSACTIONS -> "T" + a + random.nextInt(3) + ",A1," + time + ",CHARGE,50" + b;
                                case ACCESS -> time + ",A" + a + ",LOGIN,SUCCESS,1.1.1." + b;
                                case ACCOUNTS -> "A" + a + random.nextInt(3) + "," + time + ",10" + b + ",yes";
                                case CLAIMS -> "A" + a + "," + time + ",50" + b + ",\"two\nlines\"";
                                case CONTROLS -> time + ",CONTROL_" + a + ",";
                                case PAYOUTS ->
                                    "A" + a + ",70" + b + ",PAID," + (a == 0 ? "" : "B" + random.nextInt(3)) + ",CARD";
                            })
                    .append('\n');
        }
        return text.toString();
    }

    private static Found found(Object row, int lines) {
        String all = row.toString();
        SourceLine at =
                switch (row) {
                    case app.redress.domain.Event e -> e.source();
                    case AccountFacts a -> a.source();
                    case app.redress.domain.Claim c -> c.source();
                    case app.redress.domain.Control c -> c.source();
                    case Payout p -> p.source();
                    default -> throw new IllegalArgumentException(all);
                };
        String key =
                switch (row) {
                    case Transaction t -> t.id();
                    case AccountFacts a -> a.account();
                    case Payout p when p.batchId() != null -> p.batchId() + " | " + p.account() + " | " + p.channel();
                    default -> null;
                };
        return new Found(at, key, all.replace(at.toString(), ""), lines);
    }

    private static Map<String, Set<String>> contents(List<Found> rows) {
        Map<String, Set<String>> contents = new LinkedHashMap<>();
        rows.stream().filter(r -> r.key() != null).forEach(r -> contents.computeIfAbsent(
                        r.key(), _ -> new LinkedHashSet<>())
                .add(r.content()));
        return contents;
    }

    private static Map<String, Set<String>> contradicted(List<Found> rows) {
        Map<String, Set<String>> contents = contents(rows);
        contents.values().removeIf(c -> c.size() == 1);
        return contents;
    }

    private static List<ConflictChoice> choices(
            List<Found> rows, EvidenceKind kind, List<EvidenceFile> files, Random random) {
        List<ConflictChoice> choices = new ArrayList<>();
        for (String key : contradicted(rows).keySet()) {
            List<Found> own = rows.stream().filter(r -> key.equals(r.key())).toList();
            Found row = own.get(random.nextInt(own.size()));
            switch (random.nextInt(3)) {
                case 0 -> choices.add(new ConflictChoice(kind, key, "", 0));
                case 1 ->
                    choices.add(new ConflictChoice(
                            kind,
                            key,
                            files.get(row.at().file()).sha256(),
                            row.at().line()));
                default -> {}
            }
        }
        return choices;
    }

    /// a accepted, d duplicate, c conflict.
    private static Map<SourceLine, String> slowly(
            List<Found> rows, List<ConflictChoice> choices, List<EvidenceFile> files) {
        Map<SourceLine, String> fate = new HashMap<>();
        Map<String, Set<String>> conflicts = contradicted(rows);
        List<Found> before = new ArrayList<>();
        for (Found row : rows) {
            boolean again = row.key() == null
                    ? repeatedFromEarlierFile(row, before)
                    : before.stream()
                            .anyMatch(b ->
                                    row.key().equals(b.key()) && row.content().equals(b.content()));
            boolean conflict = row.key() != null && conflicts.containsKey(row.key());
            boolean chosen = conflict && chosen(row, rows, choices, files);
            fate.put(row.at(), again ? "d" : conflict && !chosen ? "c" : "a");
            before.add(row);
        }
        return fate;
    }

    private static boolean repeatedFromEarlierFile(Found row, List<Found> before) {
        long[] perFile = new long[3];
        before.stream()
                .filter(b -> b.key() == null && b.content().equals(row.content()))
                .forEach(b -> perFile[b.at().file()]++);
        long most = Arrays.stream(perFile, 0, row.at().file()).max().orElse(0);
        return perFile[row.at().file()] < most;
    }

    private static boolean chosen(Found row, List<Found> rows, List<ConflictChoice> choices, List<EvidenceFile> files) {
        return choices.stream().filter(c -> c.key().equals(row.key())).anyMatch(c -> rows.stream()
                .anyMatch(r -> c.line() == r.at().line()
                        && c.sha256().equals(files.get(r.at().file()).sha256())
                        && r.content().equals(row.content())));
    }

    private static void assertReceipt(Receipt receipt, List<Found> rows, Map<SourceLine, String> fate) {
        assertThat(receipt.lines().balances()).isTrue();
        assertThat(receipt.notes()).isEmpty();
        for (String c : List.of("a", "d", "c")) {
            long lines = rows.stream()
                    .filter(r -> r.at().file() == receipt.file().index() && c.equals(fate.get(r.at())))
                    .mapToLong(Found::lines)
                    .sum();
            long counted =
                    switch (c) {
                        case "a" -> receipt.lines().accepted();
                        case "d" -> receipt.lines().duplicate();
                        default -> receipt.lines().conflict();
                    };
            assertThat(counted).as("%s %s", receipt.file().name(), c).isEqualTo(lines);
        }
        long kept = rows.stream()
                .filter(r -> r.at().file() == receipt.file().index() && "a".equals(fate.get(r.at())))
                .count();
        assertThat(receipt.sums().stream().mapToLong(Receipt.Sum::rows).sum()).isEqualTo(kept);
    }
}
