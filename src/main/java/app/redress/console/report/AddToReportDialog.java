package app.redress.console.report;

import app.redress.casefile.accounts.ReportedAccount;
import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.report.ReportViewModel.Asked;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks for the note with which an account is put into the management report.
public final class AddToReportDialog extends StackPane {
    private static final double WIDTH = 520;

    private final ReportViewModel model;
    private final ViewContext context;
    private final TextField note = new TextField();

    public AddToReportDialog(ReportViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("report-add");
        getStyleClass().add("veil");
        setVisible(false);
        note.setId("report-add-note");
        note.setAccessibleText(context.say("reportAdd.note"));
        KeysBack.after(this);
        WhileShown.listen(this, () -> model.asked().subscribe(this::show));
    }

    private void show(Optional<Asked> asked) {
        setVisible(asked.isPresent());
        getChildren().clear();
        asked.ifPresent(this::show);
    }

    private void show(Asked asked) {
        note.setText(asked.before().map(ReportedAccount::note).orElse(""));
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("report-add-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.forget());
        Button act = new Button(context.say(asked.before().isPresent() ? "reportAdd.replace" : "reportAdd.act"));
        act.setId("report-add-act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.setMinWidth(USE_PREF_SIZE);
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get() || note.getText().strip().length() > ReportedAccount.LONGEST,
                        model.busy(),
                        note.textProperty()));
        act.setOnAction(_ -> model.add(note.getText(), () -> told(asked)));
        VBox card = Parts.card(
                context.say("reportAdd.title", asked.account()),
                Parts.prose(words(asked), "caption"),
                field(),
                Parts.refusal("report-add-trouble", model.trouble(), context),
                Parts.row(8, Parts.spacer(), cancel, act));
        card.getStyleClass().add("dialog");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().setAll(card);
        Platform.runLater(note::requestFocus);
    }

    private VBox field() {
        Label label = Parts.label(context.say("reportAdd.note"), "caption");
        label.setLabelFor(note);
        return new VBox(2, label, note);
    }

    private String words(Asked asked) {
        return context.say(
                asked.before().isPresent() ? "reportAdd.again" : "reportAdd.words",
                context.display().span(asked.from(), asked.to()));
    }

    private void told(Asked asked) {
        Toast.done(this, context.say("reportAdd.added", asked.account()), context.say("reportAdd.where"), context);
    }
}
