package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Asks about payments and charges that a flag beside them makes into rows that give money back, where no word of the
/// type and no minus of the amount says so: the money would count as spent a second time.
final class BackFlags {
    private static final Set<String> NAMES = Set.of(
            "reversal",
            "isreversal",
            "reversalflag",
            "reversalyn",
            "refund",
            "isrefund",
            "refundflag",
            "refundyn",
            "isreturn",
            "returnflag",
            "isrefundrow",
            "返金フラグ",
            "返品フラグ",
            "戻しフラグ",
            "stornoflag",
            "isstorno",
            "esreembolso",
            "esdevolucion");

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    BackFlags(SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    /// Who states the column of amounts again says that all rows count as they stand.
    Optional<Question> question() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        ColumnMatch type = used.get(ExportColumn.TYPE);
        if (amount == null || type == null || amount.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        return traits.get(amount.position()).has(ValueTrait.NEGATIVE)
                ? Optional.empty()
                : IntStream.range(0, table.width())
                        .filter(i -> ColumnMatch.isFree(i, used) && isNamed(i))
                        .mapToObj(i -> flagged(i, type.position()).map(row -> ask(i, row, type, amount)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private boolean isNamed(int position) {
        return NAMES.contains(Synonyms.normalise(table.headers().get(position)));
    }

    private Optional<SampleRow> flagged(int position, int type) {
        return table.rows().stream()
                .filter(row -> Synonyms.shipped()
                        .valueOf("value", row.cell(position))
                        .filter("yes"::equals)
                        .isPresent())
                .filter(row -> look.type(row.cell(type))
                        .filter(t -> t == Type.PAYMENT || t == Type.CHARGE)
                        .isPresent())
                .findFirst();
    }

    private Question ask(int position, SampleRow row, ColumnMatch type, ColumnMatch amount) {
        String name = table.nameOf(amount.position());
        return new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.AMOUNT),
                Message.of(
                        "ask.backFlag",
                        table.nameOf(position),
                        row.cell(position),
                        row.line(),
                        row.cell(type.position()),
                        name),
                List.of(name));
    }
}
