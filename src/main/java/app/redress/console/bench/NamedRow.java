package app.redress.console.bench;

import app.redress.casefile.estimates.NamedDefinition;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Definitions that the case keeps under a name: chosen, saved and removed.
final class NamedRow extends VBox {
    private final BenchViewModel model;
    private final ComboBox<String> name = new ComboBox<>();

    NamedRow(BenchViewModel model, ViewContext context) {
        super(2);
        this.model = model;
        name.setId("bench-name");
        name.setEditable(true);
        name.setPromptText(context.say("bench.namePrompt"));
        name.setAccessibleText(context.say("bench.name"));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> take(chosen));
        Button save = new Button(context.say("bench.save"));
        save.setId("bench-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> model.save(text()));
        Button remove = Parts.iconButton("bench-remove", Feather.TRASH_2, context.say("bench.remove"));
        remove.setOnAction(_ -> model.remove(text()));
        WhileShown.listen(remove, () -> name.getEditor()
                .textProperty()
                .subscribe(said -> remove.setDisable(said == null || !isKnown(said.strip()))));
        getChildren().addAll(Parts.label(context.say("bench.name"), "caption"), Parts.row(6, name, save, remove));
        WhileShown.listen(this, () -> model.named().subscribe(this::show));
    }

    private String text() {
        String said = name.getEditor().getText();
        return said == null ? "" : said.strip();
    }

    private boolean isKnown(String said) {
        return model.named().get().stream().anyMatch(one -> one.name().equals(said));
    }

    private void take(String chosen) {
        model.named().get().stream()
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .ifPresent(one -> model.read(one.definition()));
    }

    private void show(List<NamedDefinition> all) {
        String said = text();
        name.getItems().setAll(all.stream().map(NamedDefinition::name).toList());
        name.getEditor().setText("");
        name.getEditor().setText(isKnown(said) ? said : "");
    }
}
