package app.redress.console.accounts;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.AccountFinding;
import app.redress.decisions.WindowText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The bounds of the compromise windows as fields in the case's zone: a changed bound is decided with the button.
final class WindowFields {
    private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final AccountFinding finding;
    private final DecisionsViewModel model;
    private final ViewContext context;
    private final ZoneId zone;
    private final List<Edges> edges = new ArrayList<>();

    WindowFields(AccountFinding finding, DecisionsViewModel model, ViewContext context) {
        this.finding = finding;
        this.model = model;
        this.context = context;
        this.zone = context.display().zone();
    }

    private record Edges(@Nullable CompromiseWindow before, TextField start, TextField end) {}

    Node node() {
        VBox box = new VBox(4, Parts.label(context.say("decisions.windows"), "caption"));
        List<CompromiseWindow> windows = finding.timeline().windows();
        for (int i = 0; i < Math.max(1, windows.size()); i++) {
            CompromiseWindow window = i < windows.size() ? windows.get(i) : null;
            Edges one = new Edges(
                    window,
                    field("window-start-" + i, "decisions.windowStart", window == null ? null : window.start()),
                    field("window-end-" + i, "decisions.windowEnd", window == null ? null : window.end()));
            edges.add(one);
            box.getChildren().add(new VBox(2, one.start, one.end));
        }
        Button set = new Button(context.say("decisions.setWindows"));
        set.setId("window-set");
        set.setOnAction(_ -> propose());
        Button none = new Button(context.say("decisions.setNoWindow"));
        none.setId("window-none");
        none.setOnAction(_ -> model.proposeWindows(WindowText.NONE));
        box.getChildren().add(new FlowPane(4, 4, set, none));
        return box;
    }

    private TextField field(String id, String words, @Nullable Instant at) {
        TextField field = new TextField(at == null ? "" : text(at));
        field.setId(id);
        field.setPromptText(context.say(words));
        field.setAccessibleText(context.say(words));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private String text(Instant at) {
        return TYPED.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private void propose() {
        List<String> windows = new ArrayList<>();
        for (Edges one : edges) {
            CompromiseWindow before = one.before;
            Instant start = read(one.start, before == null ? null : before.start());
            Instant end = read(one.end, before == null ? null : before.end());
            if (start == null || end == null) {
                return;
            }
            windows.add(start + "/" + end + (before != null && before.end().equals(end) ? "/" + before.closing() : ""));
        }
        model.proposeWindows(windows.stream().collect(Collectors.joining(";")));
    }

    /// The instant in a field; an unchanged bound keeps its fraction of a second.
    private @Nullable Instant read(TextField field, @Nullable Instant before) {
        field.pseudoClassStateChanged(WRONG, false);
        if (before != null && field.getText().strip().equals(text(before))) {
            return before;
        }
        try {
            return LocalDateTime.parse(field.getText().strip(), TYPED)
                    .atZone(zone)
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            field.pseudoClassStateChanged(WRONG, true);
            field.requestFocus();
            return null;
        }
    }
}
