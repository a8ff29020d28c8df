package app.redress.console.parts;

import app.redress.casefile.database.LossSpan;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The span that the window looks at, with a button that shows all hours again; takes no room while none is chosen.
public final class SpanChip extends HBox {
    private final ViewContext context;
    private final Label words = Parts.label("");

    /// @param name begins the button's id
    public SpanChip(String name, SpanSelection selection, ViewContext context) {
        super(4);
        this.context = context;
        setId(name + "-span");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("span-chip");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        words.setMinWidth(Region.USE_PREF_SIZE);
        Button clear = Parts.iconButton(name + "-clear", Feather.X, context.say("hourly.clear"));
        clear.setOnAction(_ -> selection.clear());
        getChildren().setAll(Icon.of(Feather.CLOCK), words, clear);
        managedProperty().bind(visibleProperty());
        WhileShown.listen(this, () -> selection.chosen().subscribe(this::show));
    }

    private void show(Optional<LossSpan> chosen) {
        setVisible(chosen.isPresent());
        words.setText(chosen.map(span -> words(span, context)).orElse(""));
    }

    /// A span in words, which may have no beginning or no end.
    public static String words(LossSpan span, ViewContext context) {
        Instant from = span.from();
        Instant to = span.to();
        if (from != null && to != null) {
            return context.say("term.loss", context.display().span(from, to));
        }
        return from != null
                ? context.say("term.lossAfter", context.display().dateTime(from))
                : context.say("term.lossBefore", context.display().dateTime(Objects.requireNonNull(to)));
    }
}
