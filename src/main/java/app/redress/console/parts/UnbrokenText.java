package app.redress.console.parts;

import java.util.regex.Pattern;
import javafx.scene.control.Labeled;

/// Keeps times, dates and ranges on one line where a text wraps: lines break by the rules of
/// `java.text`, which part 12:30 after its colon and 2019-07-05 after its hyphens, and
/// ¥1〜¥2 at its wave dash, and begin a line with a middle dot.
final class UnbrokenText {
    private static final Pattern PLACES = Pattern.compile(
            "(?<=\\w:)(?=\\d)|(?<=\\d{4}-)(?=\\d\\d)|(?<=\\d{4}-\\d\\d-)(?=\\d\\d)|(?<=〜)(?=[¥\\d])|(?<=\\d)(?=〜)"
                    + "|(?<=[^\\s・\\uFEFF])(?=・)");

    /// The only character of no width that those rules keep together; the word joiner is not.
    private static final String JOINED = "\uFEFF";

    private UnbrokenText() {}

    static String of(String text) {
        return PLACES.matcher(text).replaceAll(JOINED);
    }

    /// Keeps what is shown now and later unbroken.
    static void keep(Labeled labeled) {
        labeled.textProperty().subscribe(text -> {
            String kept = text == null ? "" : of(text);
            if (!kept.equals(text) && !labeled.textProperty().isBound()) {
                labeled.setText(kept);
            }
        });
    }
}
