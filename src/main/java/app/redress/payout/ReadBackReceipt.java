package app.redress.payout;

import app.redress.domain.Message;
import java.util.List;

/// What one returned file came to, to the line: lines = frame + blank + set aside + matched + questions + unmatched.
///
/// @param questions lines that fit items but do not name them, or contradict them; they change nothing until a person
/// says
/// @param unmatched lines about payments that are not ours, as far as we can tell
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

    /// A line that names its item.
    public record Matched(ReturnedLine line, PayoutItem item) {}

    /// A line that a person has to decide on.
    ///
    /// @param candidates items it may mean
    public record Question(ReturnedLine line, List<PayoutItem> candidates, Message why) {}

    /// How many lines say so.
    public long count(Outcome outcome) {
        return matched.stream().filter(m -> m.line().outcome() == outcome).count();
    }

    /// Yen of the items that lines say so of.
    public long total(Outcome outcome) {
        return matched.stream()
                .filter(m -> m.line().outcome() == outcome)
                .mapToLong(m -> m.item().amount())
                .reduce(0, Math::addExact);
    }
}
