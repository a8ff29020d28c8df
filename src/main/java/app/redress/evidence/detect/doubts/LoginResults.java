package app.redress.evidence.detect.doubts;

import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.Questions;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.RequestLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Settles how an access log without a result column shows whether a login succeeded. The event words may distinguish
/// failures; if not, a person is asked, since a log of attempts would otherwise be read as a log of successes.
public final class LoginResults {
    private static final String LOGIN = "LOGIN";
    private static final String FAILED = "LOGIN/FAILURE";

    private final Map<ExportColumn, ColumnMatch> used;
    private final Map<ExportColumn, String> constants;
    private final List<ColumnTraits> traits;
    private final ValueClassifier look;
    private boolean attempts;
    private @Nullable String failure;

    public LoginResults(
            Map<ExportColumn, ColumnMatch> used,
            Map<ExportColumn, String> constants,
            List<ColumnTraits> traits,
            ValueClassifier look) {
        this.used = used;
        this.constants = constants;
        this.traits = traits;
        this.look = look;
    }

    /// A note on what was settled; empty if nothing had to be. States the result where the event words tell it.
    public Optional<Message> settled() {
        if (used.containsKey(ExportColumn.RESULT) || constants.containsKey(ExportColumn.RESULT)) {
            return Optional.empty();
        }
        events();
        if (attempts && failure != null) {
            constants.put(ExportColumn.RESULT, "SUCCESS");
            return Optional.of(Message.of("warn.resultFromEvents", failure));
        }
        return Optional.empty();
    }

    /// The question to ask where the log only shows that logins were attempted.
    ///
    /// @param columns candidates for the result
    public Optional<Question> question(Questions words, List<String> columns) {
        boolean open = attempts && failure == null;
        return open ? Optional.of(words.noResult(columns)) : Optional.empty();
    }

    private void events() {
        ColumnMatch event = used.get(ExportColumn.EVENT);
        if (event == null) {
            attempts = constants.getOrDefault(ExportColumn.EVENT, LOGIN).equals(LOGIN);
            return;
        }
        traits.get(event.position()).texts().forEach(text -> {
            String word =
                    look.word("event", text).orElseGet(() -> RequestLine.is(text) ? RequestLine.eventOf(text) : "");
            attempts |= word.equals(LOGIN);
            failure = failure == null && word.equals(FAILED) ? text : failure;
        });
    }
}
