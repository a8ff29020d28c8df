package app.redress.payout;

import app.redress.domain.Message;
import java.util.List;

/// Accounts for every line of one returned file: lines = frame + blank + set aside + matched + questions + unmatched.
///
/// @param questions lines that fit items without naming them, or contradict them; they change nothing until a person
///     decides
/// @param unmatched lines about payments that do not appear to be ours
public record ReadBackReceipt(
        String file,
        String sha256,
        ReturnedFile read,
        List<Matched> matched,
        List<Question> questions,
        List<ReturnedLine> unmatched) {
    public ReadBackReceipt {
        matched = List.copyOf(matched);
        questions = List.copyOf(questions);
        unmatched = List.copyOf(unmatched);
        if (read.payments().size() != matched.size() + questions.size() + unmatched.size()) {
            throw new IllegalStateException(file + ": a line was lost");
        }
    }

    /// A line matched with its item.
    public record Matched(ReturnedLine line, PayoutItem item) {}

    /// A line that a person must decide on.
    ///
    /// @param candidates items it could mean
    public record Question(ReturnedLine line, List<PayoutItem> candidates, Message why) {}

    /// Number of lines with this outcome.
    public long count(Outcome outcome) {
        return matched.stream().filter(m -> m.line().outcome() == outcome).count();
    }

    /// Total yen of the items with this outcome.
    public long total(Outcome outcome) {
        return matched.stream()
                .filter(m -> m.line().outcome() == outcome)
                .mapToLong(m -> m.item().amount())
                .reduce(0, Math::addExact);
    }
}
