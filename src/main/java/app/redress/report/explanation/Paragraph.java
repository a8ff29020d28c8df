package app.redress.report.explanation;

import app.redress.language.Catalogue;
import app.redress.report.text.Formats;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Builds a paragraph sentence by sentence, in one language.
final class Paragraph {
    private final Catalogue words;
    private final Formats formats;
    private final SpokenTimes times;
    private final StringBuilder text = new StringBuilder();

    /// @param years whether dates include the year
    Paragraph(Catalogue words, Locale locale, ZoneId zone, boolean years) {
        this.words = words;
        this.formats = new Formats(locale, zone);
        this.times = new SpokenTimes(words, zone, years);
    }

    SpokenTimes times() {
        return times;
    }

    String yen(long amount) {
        return formats.yen(amount);
    }

    String count(long number) {
        return formats.count(number);
    }

    /// Part of a sentence.
    String say(String key, Object... args) {
        return words.say(key, args);
    }

    /// The key of the singular or plural sentence.
    static String counted(String key, long number) {
        return key + (number == 1 ? ".one" : ".many");
    }

    Catalogue words() {
        return words;
    }

    /// Adds a sentence.
    void add(String key, Object... args) {
        String sentence = words.say(key, args);
        if (!text.isEmpty()) {
            text.append(words.say("gap"));
        }
        text.append(Character.toUpperCase(sentence.charAt(0))).append(sentence, 1, sentence.length());
    }

    /// Joins words, as in `a, b and c`.
    String list(List<String> parts) {
        return joined("list", parts);
    }

    /// Joins items that contain amounts or names.
    String items(List<String> parts) {
        return joined("items", parts);
    }

    /// Joins clauses that contain words such as `and`.
    String clauses(List<String> parts) {
        return joined("clauses", parts);
    }

    private String joined(String kind, List<String> parts) {
        String all = parts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            all = words.say(kind + (i == parts.size() - 1 ? ".last" : ".next"), all, parts.get(i));
        }
        return all;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
