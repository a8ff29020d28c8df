package app.redress.casefile.payouts;

import app.redress.domain.Message;
import app.redress.payout.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a returned file that fits items without naming one, or contradicts the one it names. It changes nothing
/// until a person answers.
///
/// @param sha256 hash of its file
/// @param file name of its file
/// @param place position among the stored lines of the file
/// @param line line number in the file
/// @param amount yen; null for a line about a whole file
/// @param said the bank's reason; may be empty
/// @param candidates the items it could mean; empty for a line about a whole file
/// @param raw text of the line
public record PayoutQuestion(
        String sha256,
        String file,
        int place,
        long line,
        Outcome outcome,
        @Nullable Long amount,
        @Nullable LocalDate on,
        String said,
        Message why,
        List<SentItem> candidates,
        String raw) {
    public PayoutQuestion {
        candidates = List.copyOf(candidates);
    }

    /// Ids of the items it could mean.
    public List<Long> ids() {
        return candidates.stream().map(SentItem::id).toList();
    }

    /// Whether the line is about all transfers of a file.
    public boolean wholeFile() {
        return candidates.isEmpty();
    }
}
