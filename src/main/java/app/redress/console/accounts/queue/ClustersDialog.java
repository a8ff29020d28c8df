package app.redress.console.accounts.queue;

import app.redress.casefile.results.CashOutCluster;
import app.redress.console.parts.Icon;
import app.redress.console.parts.KeysBack;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.desktop.ListExportService.Exported;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where several accounts paid within minutes: for which tills and minutes to ask stores for their footage. Enter shows
/// the accounts of a store in the queue.
public final class ClustersDialog extends StackPane {
    private static final String DAYS = "footage.days";
    /// Hours from which days are easier to read.
    private static final long LONG = 48;

    private final ClustersViewModel model;
    private final ViewContext context;
    private final TableView<CashOutCluster> table = new TableView<>();
    private final Label summary = Parts.prose("", "card-title");

    /// @param back returns the focus to the screen
    public ClustersDialog(ClustersViewModel model, ViewContext context, Runnable back) {
        this.model = model;
        this.context = context;
        setId("clusters");
        getStyleClass().add("veil");
        setVisible(false);
        KeysBack.after(this);
        model.keep(context.settings().text(DAYS, ""));
        table.setId("clusters-table");
        table.setAccessibleText(context.say("clusters.title"));
        table.getColumns().setAll(columns());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Parts.prose(context.say("clusters.none"), "placeholder-words"));
        VBox.setVgrow(table, Priority.ALWAYS);
        Tables.onOpen(table, () -> model.show(table.getSelectionModel().getSelectedItem()));
        VBox card = Parts.card(
                context.say("clusters.title"),
                Parts.prose(context.say("clusters.words"), "caption"),
                summary,
                table,
                Parts.refusal("clusters-trouble", model.trouble(), context),
                foot());
        card.setSpacing(10);
        card.getStyleClass().add("dialog");
        card.setMaxSize(980, 620);
        getChildren().setAll(card);
        WhileShown.listen(this, () -> model.isOpen()
                .subscribe(open -> show(open, back))
                .and(model.found().subscribe(_ -> fill()))
                .and(model.kept().subscribe(_ -> table.refresh())));
    }

    private void show(boolean open, Runnable back) {
        if (open == isVisible()) {
            return;
        }
        setVisible(open);
        if (open) {
            table.requestFocus();
        } else {
            back.run();
        }
    }

    private void fill() {
        List<CashOutCluster> clusters =
                model.found().get().map(found -> found.clusters()).orElse(List.of());
        table.getItems().setAll(clusters);
        if (!clusters.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        summary.setText(
                model.found().get().isEmpty()
                        ? context.say("clusters.asking")
                        : context.say(
                                "clusters.summary",
                                clusters.size(),
                                context.display()
                                        .yen(clusters.stream()
                                                .mapToLong(CashOutCluster::yen)
                                                .sum())));
    }

    private List<TableColumnSpec<CashOutCluster>> columns() {
        return List.of(
                TableColumnSpec.<CashOutCluster>text("store", context.say("clusters.store"), 230, this::store)
                        .unsorted(),
                TableColumnSpec.<CashOutCluster>text("from", context.say("clusters.from"), 150, c -> context.display()
                                .seconds(c.from()))
                        .unsorted(),
                TableColumnSpec.<CashOutCluster>text("to", context.say("clusters.to"), 150, c -> context.display()
                                .seconds(c.to()))
                        .unsorted(),
                TableColumnSpec.<CashOutCluster>figure(
                                "accounts", context.say("clusters.accounts"), 84, c -> context.display()
                                        .count(c.accounts().size()))
                        .unsorted(),
                TableColumnSpec.<CashOutCluster>yen(
                                context.display(), "yen", context.say("clusters.yen"), 110, CashOutCluster::yen)
                        .unsorted(),
                TableColumnSpec.<CashOutCluster>figure("hours", context.say("clusters.hours"), 130, this::hours)
                        .unsorted());
    }

    private String store(CashOutCluster cluster) {
        String name = cluster.storeName();
        String words = name == null || name.equals(cluster.store()) ? cluster.store() : name + " · " + cluster.store();
        return cluster.prefecture() == null ? words : words + " · " + cluster.prefecture();
    }

    private String hours(CashOutCluster cluster) {
        long left = model.hoursLeft(cluster);
        if (left < 0) {
            return context.say("clusters.gone");
        }
        return left < LONG
                ? context.say("clusters.left", context.display().count(left))
                : context.say("clusters.daysLeft", left / 24, context.display().count(left % 24));
    }

    private Node foot() {
        TextField days = new TextField(String.valueOf(model.kept().get().toDays()));
        days.setId("clusters-days");
        days.setPrefColumnCount(4);
        days.setAccessibleText(context.say("clusters.kept"));
        days.textProperty().subscribe(typed -> {
            model.keep(typed);
            context.settings().put(DAYS, model.kept().get().toDays());
        });
        Label label = Parts.label(context.say("clusters.kept"));
        label.setLabelFor(days);
        Button close = new Button(context.say("help.close"));
        close.setId("clusters-close");
        close.setCancelButton(true);
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> model.close());
        Button export = new Button(context.say("export.csv"), Icon.of(Feather.DOWNLOAD));
        export.setId("clusters-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(
                _ -> context.choosers().csvTarget("cameras.csv").ifPresent(target -> model.export(target, this::tell)));
        WhileShown.listen(export, () -> model.found()
                .subscribe(found -> export.setDisable(
                        found.isEmpty() || found.get().clusters().isEmpty())));
        return Parts.row(8, label, days, Parts.spacer(), close, export);
    }

    private void tell(Exported written) {
        Toast.done(
                this,
                context.say("export.done"),
                context.say(
                        "export.rows",
                        written.rows(),
                        context.display().yen(written.total()),
                        written.file().getFileName()),
                context);
    }
}
