package app.redress.console.evidence;

import app.redress.console.evidence.RawFields.Field;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A raw row in a monospaced font. Characters that this font may lack use the window's font.
final class RawText {
    private static final Pattern RUN = Pattern.compile("\\p{ASCII}+|\\P{ASCII}+");

    private RawText() {}

    /// @param marked the field to highlight
    static TextFlow of(String raw, Optional<Field> marked, ViewContext context) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("raw-text");
        flow.setAccessibleText(raw);
        if (marked.isEmpty()) {
            add(flow, raw, "raw-plain");
            return flow;
        }
        Field field = marked.get();
        add(flow, raw.substring(0, field.from()), "raw-plain");
        String at = raw.substring(field.from(), field.to());
        if (at.isBlank()) {
            flow.getChildren().add(Parts.label(context.say("rejects.emptyField"), "raw-empty"));
        }
        add(flow, at, "raw-bad");
        add(flow, raw.substring(field.to()), "raw-plain");
        return flow;
    }

    private static void add(TextFlow flow, String text, String style) {
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            Text run = new Text(runs.group());
            run.getStyleClass().addAll(style, run.getText().charAt(0) < 128 ? "raw-mono" : "raw-wide");
            flow.getChildren().add(run);
        }
    }
}
