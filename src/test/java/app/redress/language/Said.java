package app.redress.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.values.BadValue;
import app.redress.worklist.DecisionRefused;
import java.util.Locale;
import java.util.function.Consumer;

/// Checks messages in English.
public final class Said {
    private static final Catalogue ENGLISH = Catalogue.ofMessages(Locale.ENGLISH);

    private Said() {}

    public static String english(Message message) {
        return ENGLISH.say(message);
    }

    public static String english(Throwable thrown) {
        return switch (thrown) {
            case UnusableInput unusable -> english(unusable.said());
            case BadValue bad -> english(bad.reason());
            case DecisionRefused refused -> english(refused.said());
            default -> String.valueOf(thrown.getMessage());
        };
    }

    /// Requires all of these parts.
    public static Consumer<Throwable> containing(CharSequence... parts) {
        return thrown -> assertThat(english(thrown)).contains(parts);
    }

    /// Requires exactly this text.
    public static Consumer<Throwable> exactly(String words) {
        return thrown -> assertThat(english(thrown)).isEqualTo(words);
    }
}
