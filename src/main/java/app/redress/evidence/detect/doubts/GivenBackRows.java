package app.redress.evidence.detect.doubts;

import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.GivenBack;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks about payments that a negative quantity or the number of another movement makes into refunds, where no word of
/// the type and no minus of the amount says so.
final class GivenBackRows {
    private static final List<String> NAMES = List.of(
            "refundof",
            "refundfor",
            "refundedtransaction",
            "refundedpayment",
            "returnof",
            "reversalof",
            "返金元",
            "返品元",
            "取消元",
            "赤伝元",
            "storno");
    private static final int SEVERAL = 3;
    private static final double HALF = 0.5;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    GivenBackRows(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    Optional<Question> question() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        ColumnMatch type = used.get(ExportColumn.TYPE);
        if (amount == null
                || type == null
                || traits.get(amount.position()).has(ValueTrait.NEGATIVE)
                || saysRefunds(type)) {
            return Optional.empty();
        }
        return by(ExportColumn.QUANTITY, type, GivenBack.QUANTITY)
                .or(() -> by(ExportColumn.RELATED_TRANSACTION_ID, type, GivenBack.REFERENCE));
    }

    private boolean saysRefunds(ColumnMatch type) {
        return traits.get(type.position())
                .texts()
                .flatMap(text -> look.type(text).stream())
                .anyMatch(t -> t == Type.REFUND || t == Type.CHARGE_REVERSAL);
    }

    private Optional<Question> by(ExportColumn column, ColumnMatch type, GivenBack how) {
        ColumnMatch where = used.get(column);
        if (where == null || column == ExportColumn.RELATED_TRANSACTION_ID && !namesRefunds(where)) {
            return Optional.empty();
        }
        List<SampleRow> back = table.rows().stream()
                .filter(row -> how.says(row.cell(where.position())))
                .filter(row -> look.type(row.cell(type.position()))
                        .filter(t -> t == Type.PAYMENT || t == Type.CHARGE)
                        .isPresent())
                .toList();
        return back.size() < SEVERAL || back.size() > HALF * table.rows().size()
                ? Optional.empty()
                : Optional.of(ask(where, type, back.getFirst(), how));
    }

    private boolean namesRefunds(ColumnMatch where) {
        String bare = Synonyms.normalise(table.headers().get(where.position()));
        return NAMES.stream().anyMatch(bare::contains);
    }

    private Question ask(ColumnMatch where, ColumnMatch type, SampleRow row, GivenBack how) {
        return new Question(
                GivenBack.KEY,
                Message.of(
                        "ask.givenBack",
                        table.nameOf(where.position()),
                        row.cell(where.position()),
                        row.line(),
                        row.cell(type.position())),
                List.of(how.text(), GivenBack.NONE.text()));
    }
}
