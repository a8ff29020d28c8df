package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.PassphraseFields;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Path of the case, its time zone, and the import button or the reason why it is disabled.
final class ImportFoot extends VBox {
    private final ImportViewModel model;
    private final ViewContext context;
    private final Label reason = Parts.prose("");
    private final Button start;

    ImportFoot(ImportViewModel model, ViewContext context, Runnable starting, Runnable leaving) {
        super(10);
        this.model = model;
        this.context = context;
        getStyleClass().add("import-foot");
        start = new Button(context.say(model.adding() ? "import.startAdding" : "import.start"));
        start.setId("choose-start");
        start.getStyleClass().add("accent");
        start.setMinWidth(USE_PREF_SIZE);
        start.setDefaultButton(true);
        start.setOnAction(_ -> starting.run());
        reason.setId("import-reason");
        reason.setMinHeight(0);
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("choose-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> leaving.run());
        HBox buttons = Parts.row(8, reason, Parts.spacer(), cancel, start);
        getChildren().addAll(new ComparisonLines(model, context), keeping());
        if (!model.adding()) {
            getChildren().add(PassphraseFields.optional(model.passphrase(), context));
        }
        getChildren().add(buttons);
        WhileShown.listen(this, () -> model.blocked().subscribe(this::show));
    }

    /// Where the case is saved, and its zone.
    private Node keeping() {
        FlowPane keeping = new FlowPane(28, 6);
        keeping.setRowValignment(VPos.CENTER);
        keeping.setId("import-keeping");
        if (!model.adding()) {
            keeping.getChildren().add(place());
        }
        keeping.getChildren().addAll(zone(), new PlausibleFields(model, context));
        return keeping;
    }

    private Node place() {
        Label place = Parts.label("");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setMaxWidth(360);
        WhileShown.listen(place, () -> model.caseFile()
                .subscribe(file -> place.setText(file.map(Path::toString).orElse(context.say("choose.auto")))));
        Button other = new Button(context.say("choose.place"));
        other.setId("import-place");
        other.setMinWidth(USE_PREF_SIZE);
        other.getStyleClass().add("compact");
        other.setOnAction(_ -> context.choosers().newCaseFile().ifPresent(file -> model.caseFile()
                .set(Optional.of(file))));
        Label label = Parts.label(context.say("choose.keep"), "caption");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(other);
        return Parts.row(8, label, place, other);
    }

    private Node zone() {
        ChoiceField zones =
                new ChoiceField("choose-zone", context.say("import.dayZone"), 200, value -> value, value -> model.zone()
                        .set(ZoneId.of(value)));
        zones.beside();
        zones.setDisable(model.adding());
        WhileShown.listen(
                zones,
                () -> Subscription.combine(model.zone()
                        .subscribe(zone -> zones.show(
                                zone.getId(),
                                ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                                ""))));
        return zones;
    }

    private void show(Optional<Blocked> blocked) {
        start.setDisable(blocked.isPresent());
        reason.getStyleClass()
                .setAll("label", blocked.isPresent() && !blocked.get().waiting() ? "warning-words" : "caption");
        reason.setText(blocked.map(b -> context.say(b.key(), b.name())).orElse(context.say("import.ready")));
    }
}
