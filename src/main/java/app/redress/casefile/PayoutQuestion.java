package app.redress.casefile;

import app.redress.domain.Message;
import app.redress.payout.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a returned file that fits items but names none, or contradicts the one it names. It changes nothing until
/// a person answers.
///
/// @param sha256 of the file it stands in
/// @param file its name
/// @param place among the file's lines that were kept
/// @param line in the file
/// @param amount yen; null where the line speaks of a whole file
/// @param said what the bank gives as reason; may be empty
/// @param candidates ids of the items it may mean; empty where it speaks of a whole file
/// @param raw the line
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
        List<Long> candidates,
        String raw) {
    public PayoutQuestion {
        candidates = List.copyOf(candidates);
    }

    /// Whether the bank speaks of all transfers of a file at once.
    public boolean wholeFile() {
        return candidates.isEmpty();
    }
}
