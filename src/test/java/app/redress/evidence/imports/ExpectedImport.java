package app.redress.evidence.imports;

import app.redress.domain.EvidenceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The expected result of one corpus export: the `NAME.expected` next to the file `NAME`, in the form described in
/// `exports/README.md`.
public final class ExpectedImport {
    private static final Path CORPUS = Path.of("src/test/resources/exports");
    private static final String ENDING = ".expected";
    private static final Set<String> KEYS = Set.of(
            "kind",
            "set",
            "with",
            "after",
            "exports",
            "encoding",
            "lines",
            "sum",
            "first",
            "last",
            "reject",
            "conflict",
            "row",
            "note",
            "stop",
            "option",
            "refuse");

    private final Path file;
    private final Map<String, List<String>> said = new LinkedHashMap<>();

    private ExpectedImport(Path expected) {
        String name = expected.getFileName().toString();
        this.file = expected.resolveSibling(name.substring(0, name.length() - ENDING.length()));
        for (String line : lines(expected)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                take(expected, line);
            }
        }
    }

    /// A row expected to be rejected.
    ///
    /// @param column header as in the file; empty for the whole row, `*` for any
    /// @param words one of these, in lower case, must be in the reason
    public record Fault(long line, long lastLine, String column, List<String> words) {}

    /// All corpus files, by name.
    public static Stream<ExpectedImport> all() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(f -> f.toString().endsWith(ENDING)).sorted().map(ExpectedImport::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path expected) {
        try {
            return Files.readAllLines(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path expected, String line) {
        int colon = line.indexOf(": ");
        String key = colon < 0 ? line : line.substring(0, colon);
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException(expected + ": unknown key in \"" + line + "\"");
        }
        said.computeIfAbsent(key, _ -> new ArrayList<>()).add(line.substring(colon + 2));
    }

    private List<String> every(String key) {
        return said.getOrDefault(key, List.of());
    }

    Optional<String> one(String key) {
        List<String> values = every(key);
        if (values.size() > 1) {
            throw new IllegalArgumentException(file + ": " + key + " stands twice");
        }
        return values.stream().findFirst();
    }

    public Path file() {
        return file;
    }

    public EvidenceKind kind() {
        return EvidenceKind.valueOf(one("kind").orElseThrow().toUpperCase(Locale.ROOT));
    }

    /// Statements as `key = value`.
    public List<String> settings() {
        return every("set");
    }

    /// Files of the same kind read before it.
    public List<Path> before() {
        return siblings("after");
    }

    /// Files of the same kind read after it.
    public List<Path> after() {
        return siblings("with");
    }

    private List<Path> siblings(String key) {
        return every(key).stream().map(file::resolveSibling).toList();
    }

    /// Whether the file must be refused, with or without an option that answers the question.
    public boolean refused() {
        return said.containsKey("stop") || said.containsKey("refuse");
    }

    /// Fragments, one of which must be in the refusal.
    List<String> refusalWords() {
        return words(one("stop").or(() -> one("refuse")).orElseThrow());
    }

    /// Settings, one of which the refusal must offer; empty if none could help.
    List<String> options() {
        return one("stop").map(_ -> words(one("option").orElseThrow())).orElse(List.of());
    }

    LineCounts lines() {
        String[] words = one("lines").orElseThrow().split(" ");
        long[] n = new long[8];
        for (int i = 0; i < n.length; i++) {
            n[i] = Long.parseLong(words[2 * i + 1]);
        }
        return new LineCounts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }

    /// Rows and yen by heading, as `rows yen`; empty if the corpus does not state them.
    Map<String, String> sums() {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String sum : every("sum")) {
            String[] words = sum.split(" ");
            int n = words.length;
            sums.put(String.join(" ", Arrays.copyOf(words, n - 2)), words[n - 2] + " rows, " + words[n - 1] + " yen");
        }
        return sums;
    }

    List<Fault> rejects() {
        return every("reject").stream().map(ExpectedImport::fault).toList();
    }

    /// Conflicts, which are listed with the rejects and recognised by their reason.
    List<Fault> conflicts() {
        return every("conflict").stream()
                .map(lines -> fault(lines + " | * | conflict"))
                .toList();
    }

    private static Fault fault(String text) {
        String[] parts = text.split(" ?\\| ?", 3);
        String[] lines = parts[0].strip().split(" ");
        return new Fault(
                Long.parseLong(lines[0]),
                Long.parseLong(lines[1]),
                parts[1].strip(),
                List.of(parts[2].strip().split("/")));
    }

    /// Accepted rows that must occur, by canonical column.
    List<Map<String, String>> rows() {
        return every("row").stream().map(ExpectedImport::row).toList();
    }

    private static Map<String, String> row(String text) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String part : text.split(", (?=[a-z_]+ =)")) {
            int equal = part.indexOf(" =");
            row.put(part.substring(0, equal), part.substring(equal + 2).strip());
        }
        return row;
    }

    List<String> notes() {
        return every("note");
    }

    private static List<String> words(String text) {
        return List.of(text.split(" / "));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
