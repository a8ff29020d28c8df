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
import java.util.Optional;
import java.util.Set;

/// Finds out how an export is written and what its columns mean, from its first bytes and its header.
final class FormatDetector {
    private static final int SAMPLE = 1 << 16;
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    private final ExportSource source;
    private final Mapping mapping;

    FormatDetector(ExportSource source, Mapping mapping) {
        this.source = source;
        this.mapping = mapping;
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
        return new DetectedFormat(opening.dialect(), profile);
    }

    /// The kind whose columns fit the header best; empty when none has all it needs.
    Optional<EvidenceKind> kind() {
        List<String> header = opening().header();
        EvidenceKind best = null;
        int most = 0;
        for (EvidenceKind kind : EvidenceKind.values()) {
            MappingProfile profile = profileFor(kind, header);
            int score = profile.columns().size() + 2 * Column.required(kind).size();
            if (profile.complete() && score > most) {
                best = kind;
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private Opening opening() {
        byte[] sample = source.sample(SAMPLE);
        if (sample.length == 0) {
            throw new UnusableInput(source.path() + " is empty; export it again");
        }
        Charset charset = Charsets.detect(sample);
        String text = new String(sample, charset);
        if (text.chars().limit(4096).anyMatch(c -> c == 0)) {
            throw new UnusableInput(source.path() + " is not a text file; name a CSV export");
        }
        String mark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines =
                mark.lines().filter(line -> !line.isBlank()).limit(20).toList();
        if (lines.isEmpty()) {
            throw new UnusableInput(source.path() + " holds nothing but blank lines; export it again");
        }
        char separator = separator(lines);
        return new Opening(new Dialect(charset, separator, true), fields(lines.getFirst(), separator));
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
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(Synonyms.normalise(header.get(i)), i);
        }
        List<Column> wanted = new ArrayList<>(Column.required(kind));
        wanted.addAll(Column.optional(kind));
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Set<Integer> taken = new HashSet<>();
        for (Column column : wanted) {
            mapping.header(kind, column).ifPresent(stated -> claim(columns, taken, column, stated(positions, stated)));
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
                mapping.name(), kind, columns, headers, mapping.values(), mapping.zone(), mapping.decimals());
    }

    private int stated(Map<String, Integer> positions, String header) {
        Integer position = positions.get(Synonyms.normalise(header));
        if (position == null) {
            throw new UnusableInput(source.path() + ", line 1: no column \"" + header + "\", which the profile "
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
        return source.path() + ", line 1: no column for " + String.join(", ", absent) + " among \""
                + String.join("\", \"", header.stream().limit(12).toList())
                + "\"; rename the columns, or say which is which in a file passed with --profile, one a line like "
                + kind.name().toLowerCase(java.util.Locale.ROOT) + "." + absent.getFirst() + " = " + header.getFirst();
    }

    /// The look of the file's beginning.
    private record Opening(Dialect dialect, List<String> header) {}
}
