package app.redress.evidence.imports;

import app.redress.language.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Compares an actual result with the corpus's expected one and reports all differences at once.
public final class ImportComparison {
    private final ExpectedImport expected;
    private final SeenReading seen;
    private final List<String> differences = new ArrayList<>();

    private ImportComparison(ExpectedImport expected, SeenReading seen) {
        this.expected = expected;
        this.seen = seen;
    }

    /// The differences in words; empty for none.
    public static List<String> differences(ExpectedImport expected, SeenReading seen) {
        ImportComparison comparison = new ImportComparison(expected, seen);
        if (expected.refused()) {
            comparison.refusal();
        } else if (seen.refusal().isPresent()) {
            comparison.differ("must be read, but was refused: " + seen.refusal().get());
        } else {
            comparison.reading();
        }
        return comparison.differences;
    }

    private void refusal() {
        if (seen.refusal().isEmpty()) {
            differ("must be refused with one of " + expected.refusalWords() + ", but was read: "
                    + seen.receipts().stream().map(Receipt::lines).toList());
            return;
        }
        String message = seen.refusal().get();
        // the file's own name must not count as a match
        holdsOne(
                message.replace(expected.file().toString(), "FILE").replace(expected.toString(), "FILE"),
                expected.refusalWords());
        List<String> options = expected.options();
        if (!options.isEmpty()
                && (!message.contains("--set") || options.stream().noneMatch(message::contains))) {
            differ("must offer --set with one of " + options + ": " + message);
        }
        if (message.lines().count() != 1) {
            differ("the message must be one line: " + message);
        }
    }

    private void reading() {
        expected.one("exports")
                .ifPresent(
                        n -> same("exports", n, String.valueOf(seen.receipts().size())));
        same("lines", expected.lines(), lines());
        seen.receipts().stream()
                .filter(r -> !r.lines().balances())
                .forEach(r -> differ("does not balance: " + r.lines()));
        if (!expected.sums().isEmpty()) {
            same("sums", new TreeMap<>(expected.sums()), sums());
        }
        expected.one("encoding").ifPresent(this::encoding);
        edge("first", Receipt::first, Comparator.naturalOrder());
        edge("last", Receipt::last, Comparator.reverseOrder());
        faults("rejects", expected.rejects(), false);
        faults("conflicts", expected.conflicts(), true);
        seen.rows().ifPresent(rows -> expected.rows().forEach(row -> present(row, rows)));
        String notes = String.join(
                " ",
                seen.receipts().stream()
                        .flatMap(r -> r.notes().stream().map(Said::english))
                        .toList());
        expected.notes().forEach(note -> holdsOne("notes: " + notes, List.of(note)));
    }

    private LineCounts lines() {
        return new LineCounts(
                total(LineCounts::total),
                total(LineCounts::header),
                total(LineCounts::preamble),
                total(LineCounts::accepted),
                total(LineCounts::duplicate),
                total(LineCounts::conflict),
                total(LineCounts::blank),
                total(LineCounts::rejected));
    }

    private long total(ToLongFunction<LineCounts> part) {
        return seen.receipts().stream().map(Receipt::lines).mapToLong(part).sum();
    }

    private Map<String, String> sums() {
        Map<String, long[]> sums = new TreeMap<>();
        seen.receipts().stream().flatMap(r -> r.sums().stream()).forEach(s -> {
            long[] sum = sums.computeIfAbsent(s.type(), _ -> new long[2]);
            sum[0] += s.rows();
            sum[1] += s.yen();
        });
        Map<String, String> words = new TreeMap<>();
        sums.forEach((type, sum) -> words.put(type, sum[0] + " rows, " + sum[1] + " yen"));
        return words;
    }

    private void encoding(String name) {
        seen.receipts().stream()
                .map(Receipt::charset)
                .filter(c -> !c.equalsIgnoreCase(name))
                .forEach(c -> same("encoding", name, c));
    }

    private void edge(
            String key, Function<Receipt, @org.jspecify.annotations.Nullable Instant> edge, Comparator<Instant> order) {
        expected.one(key)
                .ifPresent(at -> same(
                        key,
                        at,
                        seen.receipts().stream()
                                .map(edge)
                                .filter(Objects::nonNull)
                                .min(order)
                                .map(Instant::toString)
                                .orElse("none")));
    }

    private void faults(String what, List<ExpectedImport.Fault> wanted, boolean conflicts) {
        List<Reject> open = new ArrayList<>(seen.rejects().stream()
                .filter(r -> Said.english(r.reason()).toLowerCase(Locale.ROOT).contains("conflict") == conflicts)
                .toList());
        for (ExpectedImport.Fault fault : wanted) {
            open.stream()
                    .filter(r -> r.line() == fault.line() && r.lastLine() == fault.lastLine())
                    .findFirst()
                    .ifPresentOrElse(
                            r -> {
                                open.remove(r);
                                fault(fault, r);
                            },
                            () -> differ(what + ": none at " + fault));
        }
        open.forEach(r -> differ(what + ": not expected: " + words(r)));
    }

    private void fault(ExpectedImport.Fault fault, Reject seenReject) {
        if (!fault.column().equals("*") && !fault.column().equals(seenReject.column())) {
            differ("line " + fault.line() + ": column must be \"" + fault.column() + "\": " + words(seenReject));
        }
        holdsOne(words(seenReject), fault.words());
        if (Said.english(seenReject.remedy()).isBlank()) {
            differ("line " + fault.line() + ": no remedy");
        }
    }

    private static String words(Reject r) {
        return "lines " + r.line() + "-" + r.lastLine() + ", column \"" + r.column() + "\": "
                + Said.english(r.reason());
    }

    private void present(Map<String, String> row, List<Map<String, String>> rows) {
        boolean found = rows.stream().anyMatch(seenRow -> row.entrySet().stream()
                .allMatch(e -> e.getValue().equals(onOneLine(seenRow.getOrDefault(e.getKey(), "(no such column)")))));
        if (!found) {
            String key = row.keySet().iterator().next();
            Stream<Map<String, String>> near = rows.stream()
                    .filter(r -> Objects.equals(row.get(key), r.get(key)))
                    .limit(3);
            differ("no row " + row + "; nearest " + near.toList());
        }
    }

    private static String onOneLine(String text) {
        return text.replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n")
                .replace("\t", "\\t");
    }

    private void holdsOne(String text, List<String> words) {
        String small = text.toLowerCase(Locale.ROOT);
        if (words.stream().noneMatch(w -> small.contains(w.toLowerCase(Locale.ROOT)))) {
            differ("must hold one of " + words + ": " + text);
        }
    }

    private void same(String what, Object want, Object got) {
        if (!want.equals(got)) {
            differ(what + " must be " + want + " but is " + got);
        }
    }

    private void differ(String words) {
        differences.add(words);
    }
}
