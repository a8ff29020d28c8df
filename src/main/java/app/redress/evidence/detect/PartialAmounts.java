package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Confidence;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
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

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    PartialAmounts(SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    Optional<Question> question() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        if (amount == null || amount.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        String name = table.nameOf(amount.position());
        return runningTotal(amount.position())
                ? Optional.of(ask(name, Message.of("ask.runningTotal", name)))
                : tax(name, amount.position());
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
