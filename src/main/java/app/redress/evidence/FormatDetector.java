package app.redress.evidence;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import app.redress.evidence.Inspection.Confidence;
import app.redress.evidence.Inspection.FileColumn;
import app.redress.evidence.Inspection.KindGuess;
import app.redress.evidence.Inspection.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds out how an export is written and what its columns mean, from its beginning and from what is stated.
final class FormatDetector {
    private static final int MOST_COLUMNS = 1000;

    private final ExportSource source;
    private final Profiles profiles;
    private final Set<String> accountsElsewhere;
    private final LayoutGuess layout;
    private final Opening opening;
    private final Table table;
    private final Mapping mapping;
    private final ValueLook look;
    private final List<ColumnTraits> traits;

    FormatDetector(ExportSource source, Profiles profiles) {
        this(source, profiles, Set.of());
    }

    /// @param accountsElsewhere accounts that other files of the set name
    /// @throws UnusableInput when it is empty, missing or not text
    FormatDetector(ExportSource source, Profiles profiles, Set<String> accountsElsewhere) {
        this.source = source;
        this.profiles = profiles;
        this.accountsElsewhere = Set.copyOf(accountsElsewhere);
        Written written = written();
        this.opening = written.opening;
        this.layout = written.layout;
        this.table = written.table;
        this.mapping = profiles.of(source.file(), table.shape());
        this.look = new ValueLook(mapping.values(), this.accountsElsewhere);
        this.traits = ColumnTraits.of(table, look);
    }

    /// How the file is written and mapped when it is read as the given kind.
    ///
    /// @throws UnusableInput when something must be answered first; its message names the options that do
    DetectedFormat detect(EvidenceKind kind) {
        Understanding understood = understand(search(kind));
        if (!understood.questions().isEmpty()) {
            throw new UnusableInput(source.file() + ", line " + table.tableLine() + ": "
                    + understood.questions().stream()
                            .map(FormatDetector::inOneLine)
                            .collect(Collectors.joining("; "))
                    + ". The file has " + Questions.columns(table));
        }
        List<String> header = table.headed() ? table.headers() : List.of();
        return new DetectedFormat(dialect(), header, understood.profile());
    }

    private static String inOneLine(Question question) {
        return question.words().replaceAll("\\R+", " ") + " (" + question.option() + ")";
    }

    /// What the file is taken for.
    Inspection inspect(@Nullable EvidenceKind stated) {
        List<ColumnSearch> fits = Arrays.stream(EvidenceKind.values())
                .map(this::search)
                .sorted(Comparator.comparingDouble(ColumnSearch::points).reversed())
                .filter(fit -> fit.points() > 0)
                .toList();
        EvidenceKind said = stated != null ? stated : mapping.kind().orElse(null);
        ColumnSearch best = said != null ? search(said) : fits.isEmpty() ? null : fits.getFirst();
        Understanding understood = best == null ? null : understand(best);
        List<Question> questions = new ArrayList<>();
        if (said == null) {
            questions.addAll(kindQuestion(fits));
        }
        questions.addAll(understood == null ? List.of() : understood.questions());
        return inspection(fits, understood, questions);
    }

    /// Kinds that fit equally well are for a person to tell apart.
    private static List<Question> kindQuestion(List<ColumnSearch> fits) {
        if (fits.isEmpty()) {
            return List.of(Questions.kinds(List.of()));
        }
        double close = fits.getFirst().points() * 0.93;
        List<EvidenceKind> equal = fits.stream()
                .filter(f -> f.points() > close)
                .map(ColumnSearch::kind)
                .toList();
        return equal.size() > 1 ? List.of(Questions.kinds(equal)) : List.of();
    }

    private ColumnSearch search(EvidenceKind kind) {
        return new ColumnSearch(kind, table, traits, StatedColumns.of(kind, mapping, table, source.file()));
    }

    private Understanding understand(ColumnSearch search) {
        StatedColumns stated = StatedColumns.of(search.kind(), mapping, table, source.file());
        return new Understanding(search, layout.layout(), table, traits, stated, look, mapping, profiles.zone());
    }

    private Dialect dialect() {
        return new Dialect(
                opening.charset(),
                opening.stated(),
                layout.layout(),
                layout.separator(),
                table.headerLine() > 0,
                table.tableLine());
    }

    private Inspection inspection(
            List<ColumnSearch> fits, @Nullable Understanding understood, List<Question> questions) {
        List<KindGuess> kinds = fits.stream()
                .map(f -> new KindGuess(f.kind(), confidence(f, fits.getFirst())))
                .toList();
        return new Inspection(
                source.file(),
                kinds,
                understood == null ? null : understood.profile().kind(),
                opening.charset().name(),
                opening.why(),
                layout.layout(),
                dialect().separatorName(),
                table.headerLine(),
                table.preamble(),
                understood != null && understood.zoneless(),
                understood == null
                        ? mapping.zone().orElse(profiles.zone()).getId()
                        : understood.profile().zone().getId(),
                columns(understood),
                questions,
                understood == null ? List.of() : understood.warnings(),
                savedProfile(),
                mapping,
                understood == null ? Mapping.NONE : DetectedMapping.of(dialect(), table, mapping, understood));
    }

    /// How much of what the kind needs is there, less where another kind explains more of the file.
    private static double confidence(ColumnSearch fit, ColumnSearch best) {
        return Math.round(fit.coverage() * fit.points() / best.points() * 100) / 100.0;
    }

    private String savedProfile() {
        return profiles.library().stream()
                .filter(saved -> saved.shape().filter(table.shape()::equals).isPresent())
                .map(Mapping::name)
                .collect(Collectors.joining(", "));
    }

    private List<FileColumn> columns(@Nullable Understanding understood) {
        List<FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            columns.add(column(i, understood == null ? Map.of() : understood.used()));
        }
        return columns;
    }

    private FileColumn column(int position, Map<Column, Found> used) {
        Column meaning = null;
        Found where = null;
        for (Map.Entry<Column, Found> entry : used.entrySet()) {
            if (entry.getValue().position() == position) {
                meaning = entry.getKey();
                where = entry.getValue();
            }
        }
        return new FileColumn(
                position,
                table.headers().get(position),
                traits.get(position).samples(),
                meaning,
                where == null ? Confidence.SURE : where.confidence(),
                where == null ? "" : where.why());
    }

    /// The sample, cut into a table one way.
    private record Written(Opening opening, LayoutGuess layout, Table table) {}

    /// As a saved profile says, where that gives the very shape it is for; else as it looks.
    private Written written() {
        Mapping before = profiles.before(source.file());
        for (Mapping saved : profiles.library()) {
            if (saved.shape().isPresent()) {
                Written tried = written(before.over(saved));
                if (saved.shape().get().equals(tried.table.shape())) {
                    return tried;
                }
            }
        }
        return written(before);
    }

    private Written written(Mapping said) {
        Opening look = Opening.of(source, said.encoding());
        LayoutGuess rows = LayoutGuess.of(look, said.separator());
        Table table = Table.of(rows, said.header());
        if (table.width() > MOST_COLUMNS) {
            throw new UnusableInput(source.file() + ", line " + table.tableLine() + ": a row of " + table.width()
                    + " fields, which no export has; mend the line ends of the file, or state what separates its fields"
                    + " (--set \"separator = tab\")");
        }
        return new Written(look, rows, table);
    }
}
