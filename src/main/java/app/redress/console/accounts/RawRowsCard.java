package app.redress.console.accounts;

import app.redress.console.accounts.RawRowsViewModel.Shown;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.source.RawRows.RawRow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lines of a file around the one that tells of an event, as they stand in it.
final class RawRowsCard extends VBox {
    private static final double ROOM = 156;

    private final ViewContext context;
    private final long line;

    /// @param line the one that tells of the event
    RawRowsCard(RawRowsViewModel model, long line, ViewContext context) {
        super(2);
        this.line = line;
        this.context = context;
        setId("raw-rows");
        // what grows after it was placed would no longer lie beside its event
        setMinHeight(ROOM);
        getStyleClass().add("raw-rows");
        WhileShown.listen(this, () -> model.shown().subscribe(this::show));
    }

    private void show(Shown now) {
        getChildren().clear();
        if (!now.refused().isEmpty()) {
            getChildren().add(Parts.prose(context.say(now.refused()), "caption"));
        } else if (now.rows().isEmpty()) {
            getChildren().add(Parts.label(context.say("raw.reading"), "caption"));
        }
        now.rows().forEach(row -> getChildren().add(row(row)));
    }

    private Node row(RawRow row) {
        boolean own = row.line() == line;
        Label number = Parts.label(String.valueOf(row.line()), "raw-number");
        number.setMinWidth(USE_PREF_SIZE);
        Label text = own ? Parts.prose(row.text(), "raw-text") : Parts.label(row.text(), "raw-text");
        text.setMinWidth(0);
        Tooltip whole = new Tooltip(row.text());
        whole.setWrapText(true);
        whole.setMaxWidth(520);
        text.setTooltip(whole);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox both = Parts.row(8, number, text);
        both.setAlignment(Pos.TOP_LEFT);
        if (own) {
            both.getStyleClass().add("raw-own");
        }
        return both;
    }
}
