package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The period of the evidence and the largest plausible amount: found in the files, and set to exclude rows far
/// outside.
final class PlausibleFields extends HBox {
    private final ImportViewModel model;
    private final ViewContext context;
    private final TextField from;
    private final TextField to;
    private final TextField most;

    PlausibleFields(ImportViewModel model, ViewContext context) {
        super(6);
        this.model = model;
        this.context = context;
        setId("import-plausible");
        setAlignment(Pos.CENTER_LEFT);
        from = field("period.from", "import.period.from", 104);
        to = field("period.to", "import.period.to", 104);
        most = field("amount.most", "import.most", 132);
        getChildren().addAll(label("import.period"), from, Parts.label("–", "caption"), to, label("import.most"), most);
        most.setPromptText(context.say("import.most.usual"));
        model.files().subscribe(this::showFound);
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        model.blocked().subscribe(_ -> showFound()),
                        model.comparison().found().subscribe(_ -> showFound())));
    }

    private Label label(String key) {
        Label label = Parts.label(context.say(key), "caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private TextField field(String key, String name, double width) {
        TextField field = new TextField(model.shared().get().said(key).orElse(""));
        field.setId("import-" + key.replace('.', '-'));
        field.setAccessibleText(context.say(name));
        field.setPrefWidth(width);
        field.setMinWidth(width);
        field.getStyleClass().add("compact");
        field.setOnAction(_ -> model.stateForAll(key, field.getText()));
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.stateForAll(key, field.getText());
            }
        });
        return field;
    }

    private void showFound() {
        model.period().ifPresent(found -> {
            from.setPromptText(settled("period.from").orElse(day(found.first())));
            to.setPromptText(settled("period.to").orElse(day(found.last())));
        });
    }

    /// What the analysis will take without another statement.
    private Optional<String> settled(String key) {
        return model.comparison().found().get().flatMap(found -> found.settled().said(key));
    }

    private String day(java.time.Instant at) {
        return at.atZone(model.zone().get()).toLocalDate().toString();
    }
}
