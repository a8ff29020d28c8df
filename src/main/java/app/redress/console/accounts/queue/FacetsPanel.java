package app.redress.console.accounts.queue;

import app.redress.casefile.accounts.AccountFacet;
import app.redress.casefile.accounts.FacetValue;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the accounts of the queue have, with counts: a click, Enter or the space bar narrows the queue to one of them.
public final class FacetsPanel extends VBox {
    private static final double ROW = 26;
    private static final double HEIGHT = 10 * ROW;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FacetsViewModel facets;
    private final ViewContext context;
    private final ListView<@Nullable Line> list = new ListView<>();

    /// A value, or the heading of a facet.
    private record Line(AccountFacet facet, @Nullable FacetValue value) {}

    /// @param back leaves the facets for the queue
    public FacetsPanel(QueueViewModel queue, ViewContext context, Runnable back) {
        this.facets = queue.facets();
        this.context = context;
        setId("facets");
        list.setId("facets-list");
        list.getStyleClass().addAll("queue", "facets");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(4 * ROW);
        list.setAccessibleText(context.say("facets.accessible"));
        list.setCellFactory(_ -> new LineCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                toggle(list.getSelectionModel().getSelectedItem());
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                back.run();
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(list);
        WhileShown.listen(this, () -> facets.values()
                .subscribe(this::show)
                .and(facets.counted().subscribe(this::explainEmpty))
                .and(queue.choice().subscribe(_ -> list.refresh())));
    }

    /// Puts the focus on the first value.
    public void takeKeys() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().select(1);
        }
    }

    private void show(List<FacetValue> values) {
        List<@Nullable Line> lines = new ArrayList<>();
        @Nullable AccountFacet before = null;
        for (FacetValue value : values) {
            if (value.facet() != before) {
                lines.add(new Line(value.facet(), null));
                before = value.facet();
            }
            lines.add(new Line(value.facet(), value));
        }
        int place = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        if (place >= 0 && place < lines.size()) {
            list.getSelectionModel().select(place);
        } else if (list.isFocused()) {
            takeKeys();
        }
    }

    private void explainEmpty(boolean counted) {
        String words = context.say(counted ? "facets.none" : "facets.counting");
        list.setPlaceholder(Parts.prose(words, "placeholder-words"));
    }

    private void toggle(@Nullable Line line) {
        if (line != null && line.value != null) {
            facets.toggle(line.value);
        }
    }

    private final class LineCell extends ListCell<@Nullable Line> {
        LineCell() {
            // cells are as wide as the list
            setPrefWidth(0);
            setOnMouseClicked(_ -> toggle(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            FacetValue value = line == null ? null : line.value;
            pseudoClassStateChanged(CHOSEN, value != null && facets.isChosen(value));
            if (line == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else if (value == null) {
                Label heading = Parts.label(context.texts().name(line.facet), "facet-heading");
                setGraphic(heading);
                setAccessibleText(heading.getText());
            } else {
                show(value);
            }
        }

        private void show(FacetValue value) {
            Label name = Parts.label(FacetWords.of(value, context));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label count = Parts.label(context.display().count(value.accounts()), "small-figure");
            count.setMinWidth(USE_PREF_SIZE);
            setGraphic(Parts.row(6, name, count));
            setAccessibleText(context.say(
                    facets.isChosen(value) ? "facets.chosen" : "facets.value",
                    Objects.requireNonNullElse(name.getText(), ""),
                    value.accounts()));
        }
    }
}
