package app.redress.evidence.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a text that moves on as patterns are taken from it.
final class TextCursor {
    private final String text;
    private int pos;

    TextCursor(String text) {
        this.text = text;
    }

    /// What the pattern finds right here, stepping over it; null when it does not fit.
    @Nullable
    Matcher take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(pos, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        pos = matcher.end();
        return matcher;
    }

    boolean skip(Pattern pattern) {
        return take(pattern) != null;
    }

    boolean atEnd() {
        return pos == text.length();
    }

    String rest() {
        return text.substring(pos);
    }
}
