package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks about a column of texts that call some of the money that came in a refund, where only the direction of a
/// movement is read: every refund would be a charge, and every charge with a card is owed.
final class UnsaidRefunds {
    private static final Pattern REFUND =
            Pattern.compile("(?iu)\\brefund|\\breversal|\\breturn(?:ed)?\\b|返金|払戻|払い戻し|返品|取消|erstatt|rückbuch|storno"
                    + "|reembolso|devoluci|rembours|rimborso|\\biade|退款|환불|취소|คืนเงิน|hoàn tiền|возврат");
    /// Texts that are no coincidence.
    private static final int SEVERAL = 2;

    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;

    UnsaidRefunds(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.used = used;
    }

    /// @param bySign whether the sign of one amount gives the direction, not a column of money in
    Optional<Question> question(boolean bySign) {
        ColumnMatch in = used.get(bySign ? ExportColumn.AMOUNT : ExportColumn.AMOUNT_IN);
        if (in == null || !table.headed()) {
            return Optional.empty();
        }
        List<SampleRow> incoming = table.rows().stream()
                .filter(row -> isIncoming(row.cell(in.position())))
                .toList();
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            List<String> refunds = incoming.stream()
                    .map(row -> row.cell(position))
                    .filter(text -> REFUND.matcher(text).find())
                    .toList();
            if (ColumnMatch.isFree(position, used) && refunds.size() >= SEVERAL && refunds.size() < incoming.size()) {
                return Optional.of(ask(table.nameOf(position), refunds, bySign));
            }
        }
        return Optional.empty();
    }

    private static Question ask(String column, List<String> refunds, boolean bySign) {
        List<String> answers = new ArrayList<>(List.of(column));
        answers.add(bySign ? MappingProfile.SIGN : "-");
        return new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.TYPE),
                Message.of("ask.unsaidRefunds", column, refunds.getFirst(), refunds.size(), answers.getLast()),
                answers);
    }

    private static boolean isIncoming(String amount) {
        boolean some = amount.chars().anyMatch(c -> c >= '1' && c <= '9');
        return some && amount.indexOf('-') < 0 && amount.indexOf('−') < 0 && amount.indexOf('(') < 0;
    }
}
