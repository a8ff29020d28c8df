package app.redress.console.evidence;

import app.redress.console.evidence.EvidenceViewModel.Part;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// The evidence of the case in three parts: files with their receipts, rejected lines, conflicts.
public final class EvidenceView extends BorderPane {
    private final EvidenceViewModel model;
    private final ViewContext context;
    private final Map<Part, ToggleButton> buttons = new EnumMap<>(Part.class);
    private final Map<Part, Node> built = new EnumMap<>(Part.class);

    public EvidenceView(EvidenceViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("evidence");
        getStyleClass().add("screen");
        setTop(head());
        WhileShown.listen(this, this::listening);
    }

    private VBox head() {
        VBox titles = new VBox(
                2,
                Parts.label(context.say("evidence.title"), "screen-title"),
                Parts.label(context.say("evidence.subtitle"), "caption"));
        SegmentedButton parts = new SegmentedButton();
        parts.setId("evidence-parts");
        parts.getStyleClass().add("segments");
        for (Part part : Part.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("evidence-" + part.name());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.part().set(part);
            });
            buttons.put(part, button);
            parts.getButtons().add(button);
        }
        HBox line = Parts.row(16, titles, Parts.spacer(), parts);
        VBox head = new VBox(10, line, new WaitingBar(model.conflicts(), model.limits(), context));
        head.getStyleClass().add("screen-head");
        return head;
    }

    private Subscription listening() {
        return model.part()
                .subscribe(this::show)
                .and(model.rejects().total().subscribe(_ -> name()))
                .and(model.conflicts().undecided().subscribe(_ -> name()))
                .and(model.conflicts().total().subscribe(_ -> name()))
                .and(model.receipts().subscribe(this::name));
    }

    private void name() {
        ConflictsViewModel conflicts = model.conflicts();
        int undecided = conflicts.undecided().get();
        name(Part.FILES, "evidence.part.files", model.receipts().size());
        name(
                Part.REJECTS,
                "evidence.part.rejects",
                model.receipts().stream().mapToLong(r -> r.lines().rejected()).sum());
        name(
                Part.CONFLICTS,
                undecided > 0 ? "evidence.part.undecided" : "evidence.part.conflicts",
                undecided > 0 ? undecided : conflicts.total().get());
    }

    private void name(Part part, String key, long count) {
        ToggleButton button = buttons.get(part);
        if (button != null) {
            button.setText(context.say(key, context.display().count(count)));
        }
    }

    private void show(Part part) {
        buttons.forEach((other, button) -> button.setSelected(other == part));
        Node shown = built.computeIfAbsent(part, this::build);
        if (!shown.equals(getCenter())) {
            setCenter(shown);
            if (getScene() != null && shown.lookup(".table-view") instanceof TableView<?> rows) {
                rows.requestFocus();
            }
        }
    }

    private Node build(Part part) {
        return switch (part) {
            case FILES -> new FilesView(model, context);
            case REJECTS -> new RejectsView(model.rejects(), model.limits(), context);
            case CONFLICTS -> new ConflictsView(model.conflicts(), context);
        };
    }
}
