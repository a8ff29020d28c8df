package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.Undoing;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks about a column of texts that call some of the money that came in a refund, where only the direction of a
/// movement is read: every refund would be a charge, and every charge with a card is owed.
public final class UnsaidRefunds {
    /// Texts that are no coincidence.
    private static final int SEVERAL = 2;

    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;

    public UnsaidRefunds(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.used = used;
    }

    /// @param bySign whether the sign of one amount gives the direction, not a column of money in
    public Optional<Question> question(boolean bySign) {
        ColumnMatch in = used.get(bySign ? ExportColumn.AMOUNT : ExportColumn.AMOUNT_IN);
        if (in == null || !table.headed()) {
            return Optional.empty();
        }
        List<SampleRow> incoming = table.rows().stream()
                .filter(row -> isIncoming(row.cell(in.position())))
                .toList();
        return question(incoming, bySign ? MappingProfile.SIGN : "-");
    }

    /// The same where no column is known to be the type and one of few words may only be the direction, such as C and
    /// D.
    public Optional<Question> instead(List<String> offered) {
        return offered.size() == 1 && table.headed() ? question(table.rows(), offered.getFirst()) : Optional.empty();
    }

    /// @param otherwise the answer by which all the money was charged
    private Optional<Question> question(List<SampleRow> rows, String otherwise) {
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            List<String> refunds = rows.stream()
                    .map(row -> row.cell(position))
                    .filter(Undoing::isSaidIn)
                    .toList();
            boolean other = ColumnMatch.isFree(position, used)
                    && !table.nameOf(position).equals(otherwise);
            if (other && refunds.size() >= SEVERAL && refunds.size() < rows.size()) {
                return Optional.of(ask(table.nameOf(position), refunds, otherwise));
            }
        }
        return Optional.empty();
    }

    private static Question ask(String column, List<String> refunds, String otherwise) {
        return new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.TYPE),
                Message.of("ask.unsaidRefunds", column, refunds.getFirst(), refunds.size(), otherwise),
                List.of(column, otherwise));
    }

    private static boolean isIncoming(String amount) {
        boolean some = amount.chars().anyMatch(c -> c >= '1' && c <= '9');
        return some && amount.indexOf('-') < 0 && amount.indexOf('−') < 0 && amount.indexOf('(') < 0;
    }
}
