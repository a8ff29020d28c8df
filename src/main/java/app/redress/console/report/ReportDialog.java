package app.redress.console.report;

import app.redress.casefile.accounts.ReportedAccount;
import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What will stand in the management report beside its figures, and the button that writes it.
public final class ReportDialog extends StackPane {
    private static final double WIDTH = 600;
    private static final double MOST = 260;

    private final ReportViewModel model;
    private final ViewContext context;
    private final VBox rows = new VBox(8);
    private final Button act = new Button();

    /// @param writing whether another file is being written
    /// @param write asks for a place and writes the report there
    public ReportDialog(ReportViewModel model, ReadOnlyBooleanProperty writing, Runnable write, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("report");
        getStyleClass().add("veil");
        setVisible(false);
        act.setText(context.say("report.act"));
        act.setId("report-act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.setMinWidth(USE_PREF_SIZE);
        act.disableProperty().bind(writing);
        act.setOnAction(_ -> {
            model.shown().set(false);
            write.run();
        });
        KeysBack.after(this);
        WhileShown.listen(this, () -> model.accounts().subscribe(this::fill));
        WhileShown.listen(this, () -> model.shown().subscribe(this::show));
    }

    private void show(boolean shown) {
        setVisible(shown);
        getChildren().clear();
        if (!shown) {
            return;
        }
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("report-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.shown().set(false));
        ScrollPane list = Parts.scroll(rows);
        list.setMaxHeight(MOST);
        VBox card = Parts.card(
                context.say("report.title"),
                Parts.prose(context.say("report.words"), "caption"),
                Parts.label(context.say("report.accounts"), "card-title"),
                list,
                Parts.refusal("report-trouble", model.trouble(), context),
                Parts.row(8, Parts.spacer(), cancel, act));
        card.getStyleClass().add("dialog");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().setAll(card);
        Platform.runLater(act::requestFocus);
    }

    private void fill(List<ReportedAccount> accounts) {
        rows.getChildren().setAll(accounts.stream().map(this::row).toList());
        if (accounts.isEmpty()) {
            rows.getChildren().setAll(Parts.prose(context.say("report.noAccounts"), "caption"));
        }
    }

    private Node row(ReportedAccount one) {
        VBox words = new VBox(
                Parts.row(
                        8,
                        Parts.label(one.account(), "account-name"),
                        Parts.label(context.display().span(one.from(), one.to()), "caption")),
                Parts.prose(
                        one.note().isEmpty()
                                ? context.say("report.noNote", one.addedBy())
                                : context.say("report.note", one.note(), one.addedBy()),
                        "caption"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove = Parts.iconButton(
                "report-remove-" + one.account(), Feather.X, context.say("report.remove", one.account()));
        remove.disableProperty().bind(model.busy());
        remove.setOnAction(_ -> {
            // the button goes with its row, and the keys would leave the question
            act.requestFocus();
            model.remove(one.account());
        });
        return Parts.row(8, words, remove);
    }
}
