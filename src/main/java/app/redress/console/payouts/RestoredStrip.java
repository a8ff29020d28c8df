package app.redress.console.payouts;

import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ReasonDialog;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands above the batches of a case that was restored from a backup, until somebody says what was sealed since.
final class RestoredStrip extends VBox {
    private final PayoutsViewModel model;
    private final ViewContext context;

    RestoredStrip(PayoutsViewModel model, ViewContext context) {
        super(8);
        this.model = model;
        this.context = context;
        setId("restored");
        getStyleClass().addAll("notice", "trust-strip");
        show(Optional.empty());
        WhileShown.listen(this, () -> model.restored().subscribe(this::show));
    }

    private void show(Optional<RestoredCase> open) {
        setVisible(open.isPresent());
        setManaged(open.isPresent());
        getChildren().clear();
        open.ifPresent(restored -> getChildren()
                .addAll(
                        Parts.row(
                                8,
                                Icon.of(Feather.ALERT_TRIANGLE, "icon-warning"),
                                Parts.prose(context.say(
                                        "payouts.restored", context.display().dateTime(restored.backupAt())))),
                        ways()));
    }

    private Node ways() {
        Button read = button("restored-read", "payouts.restored.read");
        read.getStyleClass().add("accent");
        read.setOnAction(_ -> context.choosers()
                .folder("file.batchesSince")
                .ifPresent(folder -> model.takeSince(folder, this::tell)));
        Button none = button("restored-none", "payouts.restored.none");
        none.setOnAction(_ -> ReasonDialog.ask(
                        getScene(),
                        context.say("payouts.restored.noneAsk"),
                        context.say("payouts.restored.none"),
                        context)
                .ifPresent(model::noneSince));
        HBox ways = Parts.row(8, read, none);
        ways.setPadding(new javafx.geometry.Insets(0, 0, 0, 24));
        return ways;
    }

    private Button button(String id, String key) {
        Button button = new Button(context.say(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.busy());
        return button;
    }

    private void tell(OutsideBatch.Taken taken) {
        Toast.done(
                this,
                context.say("payouts.restored.done"),
                context.say(
                        "payouts.restored.taken",
                        taken.batches(),
                        taken.items(),
                        context.display().yen(taken.yen())),
                context);
    }
}
