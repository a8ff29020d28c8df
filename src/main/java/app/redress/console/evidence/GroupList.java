package app.redress.console.evidence;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.duplicates.ConflictGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The groups of conflicts with the number undecided in each; the first line stands for all conflicts.
final class GroupList extends ListView<GroupList.Line> {
    private final ConflictsViewModel model;
    private final ViewContext context;
    private boolean showing;

    GroupList(ConflictsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("conflict-groups");
        getStyleClass().add("files");
        setAccessibleText(context.say("conflicts.groups"));
        setMinWidth(180);
        setCellFactory(_ -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !showing) {
                model.groups().choose(line.group());
            }
        });
        WhileShown.listen(this, () -> model.groups()
                .chosen()
                .subscribe(_ -> show())
                .and(model.groups().groups().subscribe(this::show))
                .and(model.undecided().subscribe(_ -> show())));
    }

    /// A group, or all conflicts.
    record Line(Optional<ConflictGroup> group) {}

    private void show() {
        List<Line> lines = new ArrayList<>(List.of(new Line(Optional.empty())));
        model.groups().groups().forEach(group -> lines.add(new Line(Optional.of(group))));
        showing = true;
        try {
            getItems().setAll(lines);
            getSelectionModel().select(new Line(model.groups().chosen().get()));
        } finally {
            showing = false;
        }
    }

    /// Shows each group as two lines of text.
    private final class Cell extends ListCell<Line> {
        private final Label name = Parts.prose("", "card-title");
        private final Label facts = Parts.prose("", "caption");
        private final VBox words = new VBox(1, name, facts);

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : words);
            if (!empty && line != null) {
                Optional<ConflictGroup> group = line.group();
                name.setText(group.map(g -> GroupWords.difference(g, context))
                        .orElseGet(() -> context.say("conflicts.all")));
                long open = group.map(g -> (long) g.undecided().size())
                        .orElse((long) model.undecided().get());
                long yen = group.map(ConflictGroup::undecidedYen)
                        .orElse(model.undecidedYen().get());
                int size = group.map(g -> g.conflicts().size())
                        .orElse(model.total().get());
                facts.setText(GroupWords.counted(size, open, yen, context));
                setAccessibleText(name.getText() + ", " + facts.getText());
            }
        }
    }
}
