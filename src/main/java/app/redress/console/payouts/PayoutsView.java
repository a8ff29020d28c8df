package app.redress.console.payouts;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.desktop.PayoutService.Batch;
import app.redress.domain.Message;
import app.redress.payout.Outcome;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The sealed batches with their outcomes and, below them, the lines that wait for an answer.
public final class PayoutsView extends StackPane {
    private final PayoutsViewModel model;
    private final ViewContext context;
    private final TableView<Batch> table;
    private final VBox below = new VBox(10);

    public PayoutsView(PayoutsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        table = Tables.table("batches", columns(), context.say("payouts.none"), context.settings());
        table.setItems(model.batches());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        below.getStyleClass().add("payouts-below");
        ScrollPane scroll = new ScrollPane(below);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(300);
        scroll.getStyleClass().add("page-scroll");
        scroll.managedProperty().bind(scroll.visibleProperty());
        BorderPane page = new BorderPane(table);
        page.getStyleClass().add("screen");
        page.setTop(head());
        page.setBottom(scroll);
        getChildren().addAll(page, new SealDialog(model.seal(), context));
        Runnable fill = () -> {
            fill();
            scroll.setVisible(!below.getChildren().isEmpty());
        };
        WhileShown.listen(this, () -> model.questions().subscribe(fill));
        WhileShown.listen(this, () -> model.trouble().subscribe(_ -> fill.run()));
        WhileShown.listen(this, () -> model.receipt().subscribe(_ -> fill.run()));
        WhileShown.listen(this, () -> model.unclear().subscribe(_ -> fill.run()));
        fill.run();
    }

    private Node head() {
        VBox titles = new VBox(
                2,
                Parts.label(context.say("payouts.title"), "screen-title"),
                Parts.prose(context.say("payouts.subtitle"), "caption"));
        Button seal = new Button(context.say("payouts.seal"), Icon.of(Feather.LOCK));
        seal.setId("payouts-seal");
        seal.getStyleClass().add("accent");
        seal.setMinWidth(USE_PREF_SIZE);
        seal.setOnAction(_ -> model.seal().open());
        Button export = new Button(context.say("payouts.export"), Icon.of(Feather.DOWNLOAD));
        export.setId("payouts-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull().or(model.busy()));
        export.setOnAction(_ -> export());
        Button read = new Button(context.say("payouts.read"), Icon.of(Feather.UPLOAD));
        read.setId("payouts-read");
        read.setMinWidth(USE_PREF_SIZE);
        read.disableProperty().bind(model.busy());
        read.setOnAction(_ -> context.choosers().file("file.returned").ifPresent(file -> model.read(file, null)));
        VBox head = new VBox(12, titles, Parts.row(8, seal, export, Parts.spacer(), read));
        head.getStyleClass().add("screen-head");
        return head;
    }

    private void export() {
        Batch batch = table.getSelectionModel().getSelectedItem();
        context.choosers()
                .folder("file.payoutFolder")
                .ifPresent(folder -> model.export(
                        batch,
                        folder,
                        files -> Toast.done(
                                this,
                                context.say("export.done"),
                                context.say(
                                        "payouts.exported",
                                        context.display().count(files.size()),
                                        folder.getFileName()),
                                context)));
    }

    private List<TableColumnSpec<Batch>> columns() {
        return List.of(
                text("sealedAt", 130, b -> context.display().dateTime(b.sealed().sealedAt())),
                text("batch", 90, b -> b.sealed().id().toString().substring(0, 8)),
                text("format", 130, b -> context.texts().name(b.sealed().format())),
                text("channel", 110, b -> context.texts().name(b.sealed().channel())),
                figure("items", 70, b -> context.display().count(b.sealed().rows())),
                figure("total", 120, b -> context.display().yen(b.sealed().total())),
                figure("paid", 120, b -> part(b.progress().paid(), b.progress().paidYen())),
                figure(
                        "failed",
                        120,
                        b -> part(b.progress().failed(), b.progress().failedYen())),
                figure("open", 120, b -> part(b.progress().open(), b.progress().openYen())),
                figure("held", 110, b -> part(b.sealed().heldRows(), b.sealed().heldTotal())),
                text("payOn", 100, b -> b.sealed().payOn().toString()),
                text("sealedBy", 110, b -> b.sealed().sealedBy()));
    }

    private String part(int items, long yen) {
        return items == 0
                ? "–"
                : context.say(
                        "payouts.part",
                        context.display().count(items),
                        context.display().yen(yen));
    }

    private TableColumnSpec<Batch> text(String id, double width, Function<Batch, String> words) {
        return TableColumnSpec.<Batch>text(id, context.say("payouts.column." + id), width, words)
                .unsorted();
    }

    private TableColumnSpec<Batch> figure(String id, double width, Function<Batch, String> words) {
        return TableColumnSpec.<Batch>figure(id, context.say("payouts.column." + id), width, words)
                .unsorted();
    }

    private void fill() {
        below.getChildren().clear();
        Message trouble = model.trouble().get();
        if (!trouble.isEmpty()) {
            Label words = Parts.prose(context.say(trouble), "serious-words");
            words.setId("payouts-trouble");
            below.getChildren().add(words);
        }
        model.unclear().get().ifPresent(file -> below.getChildren()
                .add(Parts.card(
                        context.say("payouts.unclear", file.getFileName()),
                        Parts.row(
                                8,
                                button(
                                        "payouts-were-paid",
                                        context.say("payouts.werePaid"),
                                        () -> model.read(file, Outcome.PAID)),
                                button(
                                        "payouts-have-failed",
                                        context.say("payouts.haveFailed"),
                                        () -> model.read(file, Outcome.FAILED))))));
        List<Message> receipt = model.receipt().get();
        if (!receipt.isEmpty()) {
            VBox card = Parts.card(context.say("payouts.receipt"));
            card.setId("payouts-receipt");
            receipt.forEach(
                    line -> card.getChildren().add(Parts.prose(context.say(line).strip(), "caption")));
            below.getChildren().add(card);
        }
        model.questions().forEach(question -> below.getChildren()
                .add(new QuestionCard(question, model, table.getSelectionModel().selectedItemProperty(), context)));
    }

    private Button button(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
