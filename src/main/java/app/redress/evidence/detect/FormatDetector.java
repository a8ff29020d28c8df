package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.columns.ColumnDetector;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.Questions;
import app.redress.evidence.detect.columns.StatedColumns;
import app.redress.evidence.detect.columns.ThinKind;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.detect.sample.Inspection.KindGuess;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.NestedColumns;
import app.redress.evidence.detect.sample.OtherFiles;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.EmptyWords;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.rows.DetectedLayout;
import app.redress.evidence.rows.Dialect;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.source.FileHead;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Detects the format of an export and the meaning of its columns from its beginning and from what is stated.
public final class FormatDetector {
    /// Notes of which the receipt tells the same, with the rows counted.
    private static final Set<String> TOLD_BY_ROWS = Set.of(
            "warn.noAccounts",
            "warn.unknownEvents",
            "warn.unknownWords",
            "warn.undoneInRow",
            "warn.otherCurrencies",
            "warn.wholeUnits",
            "warn.rowNumbers");

    private static final int MOST_COLUMNS = 1000;
    /// Of columns that may name accounts: distinct values, share of codes, and length of a code.
    private static final int SEVERAL = 3;

    private static final double MOSTLY = 0.9;
    /// Share of the needed columns below which a file is hardly of the kind it is given as.
    private static final double MISSING = 0.7;
    private static final int SHORTEST = 4;

    private final ExportSource source;
    private final MappingProfiles profiles;
    private final OtherFiles others;
    private final DetectedLayout layout;
    private final FileHead opening;
    private final SampleTable table;
    private final MappingProfile mapping;
    private final ValueClassifier look;
    private final List<ColumnTraits> traits;

    public FormatDetector(ExportSource source, MappingProfiles profiles) {
        this(source, profiles, OtherFiles.NONE);
    }

    /// @param others what the other files of the set tell
    /// @throws UnusableInput when it is empty, missing or not text
    public FormatDetector(ExportSource source, MappingProfiles profiles, OtherFiles others) {
        this.source = source;
        this.profiles = profiles;
        this.others = others;
        Written written = written();
        this.opening = written.opening;
        this.layout = written.layout;
        this.table = written.table;
        this.mapping = profiles.of(source.file(), table.shape());
        this.look = new ValueClassifier(
                mapping.zone().orElse(profiles.zone()), mapping.values(), others.accounts(), EmptyWords.of(mapping));
        this.traits = ColumnTraits.of(table, look);
    }

    /// Everything stated that applies to the file.
    public MappingProfile stated() {
        return mapping;
    }

    /// The format and mapping of the file when read as the given kind.
    ///
    /// @throws UnusableInput when a question is open; its message names the options that answer it
    public ExportFormat detect(EvidenceKind kind) {
        MappingProposal understood = understand(search(kind));
        if (!understood.questions().isEmpty()) {
            otherKind(kind).ifPresent(other -> {
                throw new UnusableInput(
                        Message.of("detect.otherKind", source.file(), FieldWords.kind(other), FieldWords.kind(kind)));
            });
            throw new UnusableInput(Message.of(
                    "detect.answerFirst",
                    source.file(),
                    table.tableLine(),
                    understood.questions().stream().map(this::inOneLine).toList(),
                    Questions.columns(table)));
        }
        List<String> header = table.headed() ? table.headers() : List.of();
        return new ExportFormat(dialect(), header, understood.profile(), table.nested(), promised(understood));
    }

    /// What the receipt has to say of the reading; the rest it tells by itself, once every row is read.
    private static List<Message> promised(MappingProposal understood) {
        return understood.warnings().stream()
                .filter(warning -> !TOLD_BY_ROWS.contains(warning.code()))
                .toList();
    }

    /// The kind that a file certainly is, where it is given as another that leaves questions open.
    private Optional<EvidenceKind> otherKind(EvidenceKind given) {
        ColumnDetector asked = search(given);
        return mapping.kind().isPresent() || asked.coverage() > MISSING
                ? Optional.empty()
                : Arrays.stream(EvidenceKind.values())
                        .filter(kind ->
                                kind != given && ExportKinds.of(kind).required().size() > 2)
                        .map(this::search)
                        .filter(fit -> fit.coverage() > MOSTLY && fit.points() > 2 * asked.points())
                        .max(Comparator.comparingDouble(ColumnDetector::points))
                        .map(ColumnDetector::kind);
    }

    /// What was said of all files and may be wrong for this one is answered for it alone, and so is what would hold for
    /// every row of every sheet.
    private Message inOneLine(Question question) {
        boolean everyRow =
                !source.file().member().isEmpty() && question.option().contains(" = =");
        if (everyRow
                || mapping.said(question.key()).isPresent() && question.key().equals("date.order")) {
            return Message.of("detect.question", question.words(), question.option(source.name()));
        }
        return Message.of("detect.question", question.words(), question.option());
    }

    /// The detected kind, columns and format, with the open questions.
    public Inspection inspect(@Nullable EvidenceKind stated) {
        List<ColumnDetector> fits = Arrays.stream(EvidenceKind.values())
                .map(this::search)
                .sorted(Comparator.comparingDouble(ColumnDetector::points).reversed())
                .filter(fit -> fit.points() > 0)
                .toList();
        EvidenceKind said = stated != null ? stated : mapping.kind().orElse(null);
        ColumnDetector best = said != null ? search(said) : fits.isEmpty() ? null : fits.getFirst();
        MappingProposal understood = best == null ? null : understand(best);
        List<Question> questions = new ArrayList<>();
        if (said == null) {
            questions.addAll(kindQuestion(fits));
        }
        questions.addAll(understood == null ? List.of() : understood.questions());
        return inspection(fits, understood, questions);
    }

    /// Asks a person when several kinds fit equally well.
    private static List<Question> kindQuestion(List<ColumnDetector> fits) {
        if (fits.isEmpty()) {
            return List.of(Questions.kinds(List.of()));
        }
        Optional<Question> thin = ThinKind.of(fits.getFirst(), fits);
        if (thin.isPresent()) {
            return List.of(thin.get());
        }
        double close = fits.getFirst().points() * 0.93;
        List<EvidenceKind> equal = fits.stream()
                .filter(f -> f.points() > close)
                .map(ColumnDetector::kind)
                .toList();
        return equal.size() > 1 ? List.of(Questions.kinds(equal)) : List.of();
    }

    private ColumnDetector search(EvidenceKind kind) {
        return new ColumnDetector(
                kind, table, traits, StatedColumns.of(kind, mapping, table, source.file()), source.name());
    }

    private MappingProposal understand(ColumnDetector search) {
        StatedColumns stated = StatedColumns.of(search.kind(), mapping, table, source.file());
        return new MappingProposal(
                search, layout.layout(), table, traits, stated, look, mapping, profiles.zone(), others);
    }

    /// Values of the columns that may name accounts, for a file whose account column is not known: codes that come
    /// again.
    public Set<String> likelyAccounts() {
        return traits.stream()
                .filter(FormatDetector::mayNameAccounts)
                .flatMap(ColumnTraits::texts)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean mayNameAccounts(ColumnTraits t) {
        boolean times = t.has(ValueTrait.TIME) || t.has(ValueTrait.BARE_TIME) || t.has(ValueTrait.TIME_OF_DAY);
        return t.distinct() >= SEVERAL
                && t.share(ValueTrait.CODE) > MOSTLY
                && t.share(ValueTrait.DIGIT) > MOSTLY
                && !times
                && !t.has(ValueTrait.ADDRESS)
                && !t.has(ValueTrait.FRACTION)
                && t.texts().allMatch(text -> text.length() >= SHORTEST);
    }

    /// How the file is written.
    public Dialect dialect() {
        return new Dialect(
                opening.charset(),
                opening.stated(),
                layout.layout(),
                layout.separator(),
                table.headerLine() > 0,
                table.tableLine());
    }

    private Inspection inspection(
            List<ColumnDetector> fits, @Nullable MappingProposal understood, List<Question> questions) {
        List<KindGuess> kinds = fits.stream()
                .map(f -> new KindGuess(f.kind(), confidence(f, fits.getFirst())))
                .toList();
        return new Inspection(
                source.file(),
                kinds,
                understood == null ? null : understood.profile().kind(),
                new Inspection.Format(
                        opening.charset().name(),
                        opening.why(),
                        layout.layout(),
                        dialect().separatorName(),
                        table.headerLine(),
                        table.preamble()),
                new Inspection.Times(
                        understood != null && understood.zoneless(),
                        understood == null
                                ? mapping.zone().orElse(profiles.zone()).getId()
                                : understood.profile().zone().getId()),
                columns(understood),
                questions,
                understood == null ? List.of() : understood.warnings(),
                new Inspection.Profiles(
                        savedProfile(),
                        mapping,
                        understood == null
                                ? MappingProfile.NONE
                                : DetectedProfile.of(dialect(), table, mapping, understood)));
    }

    /// Share of the required columns found, reduced where another kind explains more of the file.
    private static double confidence(ColumnDetector fit, ColumnDetector best) {
        return Math.round(fit.coverage() * fit.points() / best.points() * 100) / 100.0;
    }

    private String savedProfile() {
        return profiles.library().stream()
                .filter(saved -> saved.shape().filter(table.shape()::equals).isPresent())
                .map(MappingProfile::name)
                .collect(Collectors.joining(", "));
    }

    private List<FileColumn> columns(@Nullable MappingProposal understood) {
        List<FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            columns.add(column(i, understood == null ? Map.of() : understood.used()));
        }
        return columns;
    }

    private FileColumn column(int position, Map<ExportColumn, ColumnMatch> used) {
        ExportColumn meaning = null;
        ColumnMatch where = null;
        for (Map.Entry<ExportColumn, ColumnMatch> entry : used.entrySet()) {
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
                where == null ? Message.nothing() : where.why());
    }

    /// The sample split into a table by one layout.
    private record Written(FileHead opening, DetectedLayout layout, SampleTable table) {}

    /// The layout of a saved profile if it yields exactly the shape the profile is for; otherwise the detected one.
    private Written written() {
        MappingProfile before = profiles.before(source.file());
        Written plain = written(before);
        for (MappingProfile saved : profiles.library()) {
            String shape = saved.shape().orElse("");
            if (!shape.isEmpty() && !(shape.startsWith("#") && plain.table.named())) {
                Written tried = written(before.over(saved));
                if (shape.equals(tried.table.shape())) {
                    return tried;
                }
            }
        }
        return plain;
    }

    private Written written(MappingProfile said) {
        FileHead look = FileHead.of(source, said.encoding());
        DetectedLayout rows = DetectedLayout.of(look, said.separator());
        SampleTable table = NestedColumns.in(SampleTable.of(rows, said.header()), rows.layout());
        if (table.width() > MOST_COLUMNS) {
            throw new UnusableInput(Message.of("detect.tooWide", source.file(), table.tableLine(), table.width()));
        }
        return new Written(look, rows, table);
    }
}
