package app.redress.console.shell;

import app.redress.analysis.CaseAnalysis.Teaching;
import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.decisions.Labels;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks how the open case is to be analysed again.
final class AgainDialog extends StackPane {
    private final AgainViewModel model;
    private final ViewContext context;

    AgainDialog(AgainViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("again");
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        WhileShown.listen(this, () -> model.asking().subscribe(asked -> {
            setVisible(asked.isPresent());
            getChildren().clear();
            asked.ifPresent(this::show);
        }));
    }

    private void show(Teaching found) {
        CheckBox teach = new CheckBox(context.say("again.teach"));
        teach.setId("again-teach");
        teach.setWrapText(true);
        teach.selectedProperty().bindBidirectional(model.teach());
        teach.setDisable(!found.weighed());
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("again-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.close());
        Button act = new Button(context.say("again.act"));
        act.setId("again-act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.setMinWidth(USE_PREF_SIZE);
        act.setOnAction(_ -> model.submit());
        VBox card = Parts.card(
                context.say("again.title"),
                Parts.prose(context.say("again.words"), "caption"),
                teach,
                Parts.prose(known(found), "caption"),
                Parts.row(8, Parts.spacer(), cancel, act));
        card.setSpacing(12);
        card.getStyleClass().add("dialog");
        card.setMaxSize(560, USE_PREF_SIZE);
        getChildren().setAll(card);
        Platform.runLater(act::requestFocus);
    }

    private String known(Teaching found) {
        Labels labels = found.labels();
        if (!found.weighed()) {
            return context.say("again.unweighed");
        }
        return labels.isEmpty()
                ? context.say("again.nothing")
                : context.say("again.known", labels.confirmed(), labels.cleared(), labels.claims());
    }
}
