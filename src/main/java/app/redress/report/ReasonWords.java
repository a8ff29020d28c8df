package app.redress.report;

import app.redress.domain.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Puts the engine's reasons into a language people read. A reason without a sentence is shown by its code and its
/// numbers: less readable, but nothing is lost.
public final class ReasonWords {
    private final Words words;

    public ReasonWords(Locale locale) {
        words = new Words("reasons", locale);
    }

    /// One reason as a sentence.
    public String say(Reason reason) {
        String sentence = words.find(reason.code(), reason.args().toArray());
        if (sentence != null) {
            return sentence;
        }
        return reason.args().isEmpty() ? reason.code() : reason.code() + " " + String.join(", ", reason.args());
    }

    /// Several reasons in one line, in their order.
    public String sayAll(List<Reason> reasons) {
        return reasons.stream().map(this::say).collect(Collectors.joining("; "));
    }
}
