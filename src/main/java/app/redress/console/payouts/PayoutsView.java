package app.redress.console.payouts;

import app.redress.casefile.lists.StageCount;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.desktop.PayoutService.Batch;
import app.redress.worklist.CompensationItem.Status;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The sealed batches with their outcomes, what lies behind the chosen one, and what came back. Before the first batch,
/// the way to it.
public final class PayoutsView extends StackPane {
    private static final double DETAILS = 390;
    private static final double HEADER = 33;
    private static final double ROW = 27;
    private static final int MANY = 8;

    private final PayoutsViewModel model;
    private final ViewContext context;
    private final TableView<Batch> table;
    private final BorderPane page = new BorderPane();
    private @Nullable UUID last;

    public PayoutsView(PayoutsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        table = Tables.table("batches", columns(), context.say("payouts.none"), context.settings());
        table.setAccessibleText(context.say("table.batches"));
        Tables.menu(table, context);
        table.setItems(model.batches());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        page.getStyleClass().add("screen");
        page.setTop(new VBox(8, head(), new RestoredStrip(model, context)));
        getChildren().addAll(page, new SealDialog(model.seal(), context));
        Node batches = batches();
        Node first = new FirstBatch(context);
        WhileShown.listen(
                this,
                () -> Subscription.combine(changes(() -> {
                    page.setCenter(model.batches().isEmpty() && model.returned().isEmpty() ? first : batches);
                    // the table forgets what was chosen when its rows are replaced, before this or after it
                    Platform.runLater(this::chooseOne);
                })));
    }

    private Subscription changes(Runnable then) {
        ListChangeListener<Object> listener = _ -> then.run();
        model.batches().addListener(listener);
        model.returned().addListener(listener);
        then.run();
        return () -> {
            model.batches().removeListener(listener);
            model.returned().removeListener(listener);
        };
    }

    private void choose(@Nullable Batch batch) {
        if (batch != null) {
            last = batch.sealed().id();
        }
        model.choose(batch);
    }

    /// The batch looked at stays so when the list is read again; at first it is the newest.
    private void chooseOne() {
        if (table.getSelectionModel().getSelectedItem() == null
                && !model.batches().isEmpty()) {
            int again = model.batches().stream()
                    .map(batch -> batch.sealed().id())
                    .toList()
                    .indexOf(last);
            table.getSelectionModel().select(Math.max(0, again));
        }
    }

    private Node batches() {
        CameBack cameBack = new CameBack(model, context, table);
        VBox left = new VBox(10, table, cameBack);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(cameBack, Priority.ALWAYS);
        table.setMinHeight(high(1));
        // what came back has the room that the batches do not need
        DoubleBinding needed = Bindings.createDoubleBinding(
                () -> high(Math.clamp(model.batches().size(), 1, MANY)), model.batches());
        table.maxHeightProperty()
                .bind(Bindings.when(cameBack.visibleProperty()).then(needed).otherwise(Double.MAX_VALUE));
        table.prefHeightProperty().bind(needed);
        HBox.setHgrow(left, Priority.ALWAYS);
        ScrollPane details = Parts.scroll(new BatchCard(model, context));
        details.setMinWidth(DETAILS);
        details.setPrefWidth(DETAILS);
        return new HBox(12, left, details);
    }

    private static double high(int rows) {
        return HEADER + rows * ROW;
    }

    private Node head() {
        VBox titles = new VBox(
                2,
                Parts.label(context.say("payouts.title"), "screen-title"),
                Parts.prose(context.say("payouts.subtitle"), "caption"),
                next());
        HBox.setHgrow(titles, Priority.ALWAYS);
        Button seal = button("payouts-seal", "payouts.seal", Feather.LOCK);
        seal.getStyleClass().add("accent");
        seal.setOnAction(_ -> model.seal().open());
        Button read = button("payouts-read", "payouts.read", Feather.UPLOAD);
        read.disableProperty().bind(model.busy());
        read.setOnAction(_ -> context.choosers().file("file.returned").ifPresent(file -> model.read(file, null)));
        HBox head = Parts.row(8, titles, read, seal);
        head.getStyleClass().add("screen-head");
        return head;
    }

    /// What is to be done next: what waits to be sealed, and what needs a second try.
    private Label next() {
        Label next = Parts.prose("");
        next.setId("payouts-next");
        WhileShown.listen(next, () -> {
            model.count();
            return model.stages().subscribe(stages -> next.setText(words(stages)));
        });
        return next;
    }

    private String words(List<StageCount> stages) {
        return stages.stream()
                .filter(at -> at.stage() == Status.APPROVED || at.stage() == Status.FAILED && at.items() > 0)
                .map(at -> context.say(
                        "payouts.next." + at.stage().name(),
                        at.items(),
                        context.display().yen(at.yen())))
                .collect(Collectors.joining(" "));
    }

    private Button button(String id, String key, Feather sign) {
        Button button = new Button(context.say(key), Icon.of(sign));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private List<TableColumnSpec<Batch>> columns() {
        return List.of(
                text("sealedAt", 120, b -> context.display().dateTime(b.sealed().sealedAt())),
                text("channel", 90, b -> context.texts().name(b.sealed().channel())),
                figure("total", 130, b -> part(b.sealed().rows(), b.sealed().total())),
                figure("paid", 120, b -> part(b.progress().paid(), b.progress().paidYen())),
                figure(
                        "failed",
                        110,
                        b -> part(b.progress().failed(), b.progress().failedYen())),
                figure("open", 120, b -> part(b.progress().open(), b.progress().openYen())),
                text("payOn", 90, b -> context.display().date(b.sealed().payOn())));
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
}
