package app.redress.evidence;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out how an export is written and what its columns mean, from its first bytes and its header.
final class FormatDetector {
    private static final int SAMPLE = 1 << 16;
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    private final ExportSource source;
    private final Profiles profiles;

    FormatDetector(ExportSource source, Profiles profiles) {
        this.source = source;
        this.profiles = profiles;
    }

    /// How the file is written and mapped when it is read as the given kind.
    ///
    /// @throws UnusableInput when it is empty, not text, or lacks needed columns
    DetectedFormat detect(EvidenceKind kind) {
        Opening opening = opening();
        MappingProfile profile = profileFor(kind, opening.header());
        if (!profile.complete()) {
            throw new UnusableInput(missing(kind, profile, opening.header()));
        }
        return new DetectedFormat(opening.dialect(), opening.header(), profile);
    }

    /// What the file is taken for.
    Inspection inspect(@org.jspecify.annotations.Nullable EvidenceKind stated) {
        Opening opening = opening();
        EvidenceKind best = stated;
        int most = 0;
        for (EvidenceKind kind : EvidenceKind.values()) {
            MappingProfile profile = profileFor(kind, opening.header());
            int score = profile.columns().size() + 2 * Column.required(kind).size();
            if (stated == null && profile.complete() && score > most) {
                best = kind;
                most = score;
            }
        }
        List<Inspection.FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < opening.header().size(); i++) {
            Column meaning =
                    best == null ? null : profileFor(best, opening.header()).meaningAt(i);
            columns.add(new Inspection.FileColumn(
                    i, opening.header().get(i), List.of(), meaning, Inspection.Confidence.SURE, ""));
        }
        return new Inspection(
                source.file(),
                best == null ? List.of() : List.of(new Inspection.KindGuess(best, 1)),
                best,
                opening.dialect().charset().name(),
                "",
                Layout.DELIMITED,
                opening.dialect().separatorName(),
                1,
                0,
                true,
                profiles.zone().getId(),
                columns,
                List.of(),
                List.of(),
                "",
                profiles.before(source.file()),
                Mapping.NONE);
    }

    private Opening opening() {
        byte[] sample = source.sample(SAMPLE);
        if (sample.length == 0) {
            throw new UnusableInput(source.file() + " is empty; export it again");
        }
        Charset charset = Charsets.detect(sample);
        String text = new String(sample, charset);
        if (text.chars().limit(4096).anyMatch(c -> c == 0)) {
            throw new UnusableInput(source.file() + " is not a text file; name a CSV export");
        }
        String mark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines =
                mark.lines().filter(line -> !line.isBlank()).limit(20).toList();
        if (lines.isEmpty()) {
            throw new UnusableInput(source.file() + " holds nothing but blank lines; export it again");
        }
        char separator = separator(lines);
        return new Opening(
                new Dialect(charset, false, Layout.DELIMITED, separator, true, 1), fields(lines.getFirst(), separator));
    }

    /// The separator that splits the header into most fields while the following lines agree.
    private static char separator(List<String> lines) {
        char best = ',';
        int most = 1;
        for (char candidate : SEPARATORS) {
            int fields = fields(lines.getFirst(), candidate).size();
            if (fields > most) {
                most = fields;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    private MappingProfile profileFor(EvidenceKind kind, List<String> header) {
        Mapping mapping = profiles.of(source.file(), String.join("|", header));
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(Synonyms.normalise(header.get(i)), i);
        }
        List<Column> wanted = new ArrayList<>(Column.required(kind));
        wanted.addAll(Column.optional(kind));
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Set<Integer> taken = new HashSet<>();
        for (Column column : wanted) {
            mapping.column(kind, column)
                    .ifPresent(said -> claim(columns, taken, column, stated(mapping, positions, said)));
        }
        for (Column column : wanted) {
            claim(columns, taken, column, positions.get(Synonyms.normalise(column.canonical())));
        }
        for (Column column : wanted) {
            Synonyms.shipped().headersOf(column).stream()
                    .map(positions::get)
                    .filter(i -> i != null && !taken.contains(i))
                    .findFirst()
                    .ifPresent(i -> claim(columns, taken, column, i));
        }
        Map<Column, String> headers = new EnumMap<>(Column.class);
        columns.forEach((column, i) -> headers.put(column, header.get(i)));
        return new MappingProfile(
                mapping.name().isEmpty() ? "detected" : mapping.name(),
                kind,
                columns,
                headers,
                mapping.values(),
                mapping.zone().orElse(profiles.zone()),
                mapping.decimals());
    }

    private int stated(Mapping mapping, Map<String, Integer> positions, String header) {
        Integer position = positions.get(Synonyms.normalise(header));
        if (position == null) {
            throw new UnusableInput(source.file() + ", line 1: no column \"" + header + "\", which the profile "
                    + mapping.name() + " names; correct the profile or leave that line out");
        }
        return position;
    }

    private static void claim(
            Map<Column, Integer> columns,
            Set<Integer> taken,
            Column column,
            @org.jspecify.annotations.Nullable Integer position) {
        if (position != null && !columns.containsKey(column) && taken.add(position)) {
            columns.put(column, position);
        }
    }

    private String missing(EvidenceKind kind, MappingProfile profile, List<String> header) {
        List<String> absent = Column.required(kind).stream()
                .filter(c -> !profile.has(c))
                .map(Column::canonical)
                .toList();
        return source.file() + ", line 1: no column for " + String.join(", ", absent) + " among \""
                + String.join("\", \"", header.stream().limit(12).toList())
                + "\"; rename the columns, or say which is which in a file passed with --profile, one a line like "
                + kind.name().toLowerCase(java.util.Locale.ROOT) + "." + absent.getFirst() + " = " + header.getFirst();
    }

    /// The look of the file's beginning.
    private record Opening(Dialect dialect, List<String> header) {}
}
