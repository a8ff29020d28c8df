package app.redress.report.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks texts into lines, by the rules of the language, and inside a word only where it fits no line.
final class Lines {
    /// Between the ends of a range in Japanese.
    private static final char WAVE = '〜';

    private static final String COUNTERS = "万億円件名人行月日時分年";

    /// The longest parenthesis of figures that is kept whole.
    private static final int FIGURES = 24;

    private final Face face;
    private final double size;
    private final double width;
    private final List<String> done = new ArrayList<>();
    private String line = "";

    private Lines(Face face, double size, double width) {
        this.face = face;
        this.size = size;
        this.width = width;
    }

    /// @param width points
    static List<String> of(String text, Face face, double size, double width, Locale locale) {
        Lines lines = new Lines(face, size, width);
        String shown = face.shown(text).strip();
        BreakIterator places = BreakIterator.getLineInstance(locale);
        places.setText(shown);
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            while (to < shown.length() && isInside(shown, to)) {
                to = places.next();
            }
            lines.add(shown.substring(from, to));
        }
        lines.end();
        return lines.done;
    }

    /// Java's rules part 3:41 after its colon, file.csv:12 after its point, a range at its wave dash,
    /// and a number before what it counts.
    private static boolean isInside(String text, int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (before == WAVE || after == WAVE || isCounted(before, after) || isInFigures(text, place)) {
            return true;
        }
        return (before == ':' || before == '.') && Character.isLetterOrDigit(text.codePointAt(place));
    }

    /// (90%: 14.0 to 14.8) is one word.
    private static boolean isInFigures(String text, int place) {
        int open = text.lastIndexOf('(', place - 1);
        int close = text.indexOf(')', place);
        return open >= 0
                && close > open
                && close - open <= FIGURES
                && Character.isDigit(text.charAt(open + 1))
                && text.substring(open, place).indexOf(')') < 0;
    }

    /// 300万円 is one word.
    private static boolean isCounted(char before, char after) {
        return COUNTERS.indexOf(after) >= 0 && (Character.isDigit(before) || before == '万' || before == '億');
    }

    private void add(String word) {
        if (fits(line + word)) {
            line += word;
            return;
        }
        end();
        String rest = word;
        while (!fits(rest)) {
            int cut = longest(rest);
            done.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        line = rest;
    }

    private void end() {
        if (!line.isBlank()) {
            done.add(line.stripTrailing());
        }
        line = "";
    }

    private boolean fits(String text) {
        return face.width(text.stripTrailing(), size) <= width;
    }

    private int longest(String text) {
        int cut = text.offsetByCodePoints(0, 1);
        while (cut < text.length() && fits(text.substring(0, text.offsetByCodePoints(cut, 1)))) {
            cut = text.offsetByCodePoints(cut, 1);
        }
        return cut;
    }
}
