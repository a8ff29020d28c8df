package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.MovementCells;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.AmountSign;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks about balances that are those before each movement: taken for those after it, every type would seem to be
/// turned.
final class BalanceBefore {
    private static final int ENOUGH = 20;
    private static final double NEARLY_ALL = 0.9;
    private static final double HALF = 0.5;

    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;
    private final MovementCells cells;

    /// What a row did to its balance, by its type.
    private record Step(long moved, long balance, long line) {}

    BalanceBefore(SampleTable table, Map<ExportColumn, ColumnMatch> used, ValueClassifier look, AmountStyle style) {
        this.table = table;
        this.used = used;
        this.look = look;
        this.cells = new MovementCells(used, style);
    }

    /// @param sign what a minus means in the file
    Optional<Question> question(AmountSign sign) {
        ColumnMatch balance = used.get(ExportColumn.BALANCE_AFTER);
        if (balance == null || balance.confidence() == Confidence.STATED) {
            return Optional.empty();
        }
        Map<String, Step> last = new HashMap<>();
        int steps = 0;
        int before = 0;
        int after = 0;
        long line = 0;
        for (SampleRow row : table.rows()) {
            Step now = step(row, sign);
            Step old = now == null ? null : last.put(cells.text(row, ExportColumn.ACCOUNT_ID), now);
            if (now != null && old != null) {
                boolean led = now.balance - old.balance == old.moved || old.balance - now.balance == now.moved;
                boolean follows = now.balance - old.balance == now.moved || old.balance - now.balance == old.moved;
                steps++;
                before += led ? 1 : 0;
                after += follows ? 1 : 0;
                line = line == 0 && led && !follows ? now.line : line;
            }
        }
        return steps >= ENOUGH && before >= NEARLY_ALL * steps && after < HALF * steps
                ? Optional.of(ask(table.nameOf(balance.position()), line))
                : Optional.empty();
    }

    private static Question ask(String name, long line) {
        return new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.BALANCE_AFTER),
                Message.of("ask.balanceBefore", name, line),
                List.of("-", name));
    }

    private @Nullable Step step(SampleRow row, AmountSign sign) {
        Long amount = cells.number(row, ExportColumn.AMOUNT);
        Long balance = cells.number(row, ExportColumn.BALANCE_AFTER);
        if (amount == null || balance == null || amount == 0) {
            return null;
        }
        Optional<Type> type = look.type(cells.text(row, ExportColumn.TYPE)).map(said -> sign.typed(said, amount < 0));
        return type.filter(known -> known.sign() != 0)
                .map(known -> new Step(known.sign() * Math.abs(amount), balance, row.line()))
                .orElse(null);
    }
}
