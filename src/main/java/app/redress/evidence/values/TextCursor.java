package app.redress.evidence.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A position in a text that advances as patterns are consumed.
final class TextCursor {
    private final String text;
    private int pos;

    TextCursor(String text) {
        this.text = text;
    }

    /// Matches the pattern at the current position and steps over it; null when it does not match.
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
