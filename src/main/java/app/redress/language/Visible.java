package app.redress.language;

import java.util.Locale;
import java.util.regex.Pattern;

/// Replaces characters that would control a terminal or reverse text by visible ones: a file name or value is never an
/// instruction.
public final class Visible {
    private static final int PICTURES = 0x2400;
    private static final char DELETE = 0x7F;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Visible() {}

    /// The text with every such character made visible. Line breaks and tabs are kept.
    public static String of(String text) {
        int at = 0;
        while (at < text.length() && !acts(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> shown.append(acts((char) c) ? picture((char) c) : String.valueOf((char) c)));
        return shown.toString();
    }

    /// The text within a sentence, where line breaks are made visible too: an error is one line.
    static String inSentence(String text) {
        String one = text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : LINE_BREAK.matcher(text).replaceAll("⏎");
        return of(one);
    }

    /// Whether a character has an effect instead of being visible.
    public static boolean acts(char c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= DELETE && c < 0xA0
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    private static String picture(char c) {
        if (c < ' ') {
            return String.valueOf((char) (PICTURES + c));
        }
        return c == DELETE ? "\u2421" : String.format(Locale.ROOT, "<U+%04X>", (int) c);
    }
}
