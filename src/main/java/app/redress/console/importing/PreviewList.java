package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.ImportPreview.Pick;
import app.redress.evidence.imports.ImportPreview.PreviewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Rows of the file next to their parsed values.
final class PreviewList extends VBox {
    private final ViewContext context;
    private final ListView<PreviewRow> rows = new ListView<>();
    private final ToggleGroup picks = new ToggleGroup();
    private Optional<Pick> picked = Optional.empty();
    private List<PreviewRow> all = List.of();

    PreviewList(ViewContext context) {
        super(6);
        this.context = context;
        rows.setId("import-preview");
        rows.getStyleClass().addAll("preview", "dense");
        rows.setAccessibleText(context.say("import.preview"));
        rows.setPlaceholder(Parts.prose(context.say("import.preview.none"), "placeholder-words"));
        rows.setCellFactory(_ -> new PreviewCell(context));
        VBox.setVgrow(rows, Priority.ALWAYS);
        HBox head = Parts.row(10, Parts.label(context.say("import.preview"), "card-title"), Parts.spacer(), segments());
        getChildren().addAll(head, rows);
    }

    private HBox segments() {
        List<Optional<Pick>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        List.of(Pick.values()).forEach(p -> choices.add(Optional.of(p)));
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (Optional<Pick> choice : choices) {
            ToggleButton button =
                    new ToggleButton(choice.map(context.texts()::name).orElse(context.say("import.preview.all")));
            button.setId("import-rows-" + choice.map(Enum::name).orElse("ALL"));
            button.getStyleClass()
                    .add(
                            choice.isEmpty()
                                    ? "left-pill"
                                    : choice.get() == Pick.SUSPICIOUS ? "right-pill" : "center-pill");
            button.setToggleGroup(picks);
            button.setSelected(choice.equals(picked));
            button.setOnAction(_ -> {
                button.setSelected(true);
                picked = choice;
                fill();
            });
            segments.getChildren().add(button);
        }
        return segments;
    }

    void show(Optional<ImportPreview> trial, String emptyWords) {
        rows.setPlaceholder(Parts.prose(emptyWords, "placeholder-words"));
        List<PreviewRow> now = trial.map(ImportPreview::rows).orElse(List.of());
        if (!now.equals(all)) {
            all = now;
            fill();
        }
    }

    private void fill() {
        rows.getItems()
                .setAll(all.stream()
                        .filter(row -> picked.isEmpty() || picked.get() == row.pick())
                        .toList());
    }
}
