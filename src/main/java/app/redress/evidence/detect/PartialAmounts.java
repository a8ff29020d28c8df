package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Confidence;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Asks about amounts whose header says that they are not what the row moved: running totals, or prices to which the
/// tax of another column is added.
final class PartialAmounts {
    private static final List<String> TOTALS =
            List.of("累計", "累積", "cumulative", "cumulated", "runningtotal", "accumulated", "totaltodate", "kumuliert");
    private static final List<String> WHOLE = List.of("dollar", "euro", "pound", "rupee", "円");
    private static final List<String> REST = List.of("cent", "pence", "paise", "paisa", "銭");
    /// Words for money that the customer paid in, and for what was given in addition.
    private static final List<Shares> SHARES = List.of(
            new Shares("有償", "無償"),
            new Shares("principal", "bonus"),
            new Shares("paid", "bonus"),
            new Shares("paid", "free"),
            new Shares("cash", "bonus"),
            new Shares("real", "promo"));
    private static final int MANY = 5;
    private static final double MOSTLY = 0.9;
    private static final Set<String> TAXES = Set.of(
            "tax",
            "taxes",
            "taxamount",
            "salestax",
            "vat",
            "vatamount",
            "gst",
            "gstamount",
            "消費税",
            "消費税額",
            "税額",
            "税",
            "内税",
            "外税",
            "mwst",
            "tva",
            "iva");

    private record Shares(String own, String given) {}

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    PartialAmounts(SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    /// The question about whole units in one column and what is left over in another.
    Optional<Question> parts(EvidenceKind kind, ExportColumn column) {
        return kind == EvidenceKind.TRANSACTIONS && column == ExportColumn.AMOUNT ? wholeAndRest() : Optional.empty();
    }

    private Optional<Question> wholeAndRest() {
        return IntStream.range(0, table.width())
                .filter(whole -> table.headed() && WHOLE.stream().anyMatch(bare(whole)::contains))
                .boxed()
                .flatMap(whole -> rest(whole).stream().map(left -> parts(whole, left)))
                .findFirst()
                .or(this::shares);
    }

    private Optional<Question> shares() {
        return SHARES.stream()
                .flatMap(pair -> named(pair.own()).boxed().flatMap(own -> named(pair.given())
                        .mapToObj(given -> ask(
                                table.nameOf(own),
                                Message.of(
                                        "ask.amountShares",
                                        table.nameOf(own),
                                        table.nameOf(given),
                                        traits.get(given).example(ValueTrait.POSITIVE))))))
                .findFirst();
    }

    /// Columns of amounts whose header has a word.
    private IntStream named(String word) {
        return IntStream.range(0, table.width())
                .filter(i -> table.headed() && bare(i).contains(word))
                .filter(i -> traits.get(i).share(ValueTrait.AMOUNT) > MOSTLY
                        && traits.get(i).has(ValueTrait.POSITIVE));
    }

    private Question parts(int whole, int left) {
        String name = table.nameOf(whole);
        return ask(
                name,
                Message.of(
                        "ask.amountParts",
                        name,
                        table.nameOf(left),
                        traits.get(left).samples().getFirst()));
    }

    private Optional<Integer> rest(int whole) {
        return IntStream.range(0, table.width())
                .filter(left -> left != whole && REST.stream().anyMatch(bare(left)::contains))
                .filter(left -> traits.get(left).values() > 0
                        && traits.get(left).texts().allMatch(text -> text.matches("\\d{1,2}")))
                .boxed()
                .findFirst();
    }

    /// What is left out where a person named one of two such columns.
    Optional<Message> leftOut() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        if (amount == null || amount.confidence() != Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        String own = bare(amount.position());
        Optional<Integer> left = WHOLE.stream().anyMatch(own::contains)
                ? rest(amount.position())
                : SHARES.stream()
                        .filter(pair -> own.contains(pair.own()))
                        .flatMap(pair -> named(pair.given()).boxed())
                        .findFirst();
        return left.map(at -> Message.of("warn.partLeftOut", table.nameOf(amount.position()), table.nameOf(at)));
    }

    /// Rows whose amount stands in a column that nothing reads, while those of money out and in are empty.
    Optional<Question> elsewhere() {
        ColumnMatch in = used.get(ExportColumn.AMOUNT_IN);
        ColumnMatch out = used.get(ExportColumn.AMOUNT_OUT);
        if (in == null || out == null || out.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        List<SampleRow> none = table.rows().stream()
                .filter(row -> row.cell(in.position()).isEmpty()
                        && row.cell(out.position()).isEmpty())
                .toList();
        return IntStream.range(0, table.width())
                .filter(i -> isLeftAside(i) && traits.get(i).share(ValueTrait.AMOUNT) > MOSTLY)
                .mapToObj(i -> elsewhere(i, none, in, out))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isLeftAside(int position) {
        return ColumnMatch.isFree(position, used)
                && !HeaderHints.namesNumbers(table.headers().get(position));
    }

    private Optional<Question> elsewhere(int other, List<SampleRow> none, ColumnMatch in, ColumnMatch out) {
        List<SampleRow> there =
                none.stream().filter(row -> !row.cell(other).isEmpty()).toList();
        boolean onlyThere = there.size() == traits.get(other).values();
        return onlyThere && there.size() >= MANY
                ? Optional.of(new Question(
                        MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.AMOUNT_OUT),
                        Message.of(
                                "ask.amountElsewhere",
                                there.size(),
                                table.nameOf(in.position()),
                                table.nameOf(out.position()),
                                table.nameOf(other),
                                there.getFirst().cell(other),
                                there.getFirst().line()),
                        List.of(table.nameOf(out.position()), table.nameOf(other))))
                : Optional.empty();
    }

    Optional<Question> question() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        if (amount == null || amount.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        String name = table.nameOf(amount.position());
        return runningTotal(amount.position())
                ? Optional.of(ask(name, Message.of("ask.runningTotal", name)))
                : tax(name, amount.position()).or(() -> rest(amount));
    }

    /// What is left over beside the whole units that are read; an unsure amount is asked about anyway.
    private Optional<Question> rest(ColumnMatch amount) {
        boolean whole = WHOLE.stream().anyMatch(bare(amount.position())::contains);
        return whole && amount.confidence() != Confidence.UNSURE
                ? rest(amount.position())
                        .filter(left -> traits.get(left).has(ValueTrait.POSITIVE))
                        .map(left -> parts(amount.position(), left))
                : Optional.empty();
    }

    private boolean runningTotal(int amount) {
        String bare = bare(amount);
        return TOTALS.stream().anyMatch(bare::contains);
    }

    private Optional<Question> tax(String name, int amount) {
        return LesserColumns.namesNoTax(table.headers().get(amount))
                ? IntStream.range(0, table.width())
                        .filter(i -> ColumnMatch.isFree(i, used) && TAXES.contains(bare(i)))
                        .filter(i -> traits.get(i).has(ValueTrait.POSITIVE))
                        .mapToObj(i -> ask(
                                name,
                                Message.of(
                                        "ask.taxBeside",
                                        name,
                                        table.nameOf(i),
                                        traits.get(i).example(ValueTrait.POSITIVE))))
                        .findFirst()
                : Optional.empty();
    }

    private String bare(int position) {
        return Synonyms.normalise(table.headers().get(position));
    }

    private static Question ask(String name, Message words) {
        return new Question(MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.AMOUNT), words, List.of(name));
    }
}
