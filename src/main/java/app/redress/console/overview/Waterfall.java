package app.redress.console.overview;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.Bridge;
import app.redress.report.text.BridgeWords;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A bridge as rows of bars, each beginning where the one above ends; a click lists the accounts behind it.
final class Waterfall extends VBox {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 6;
    private static final double HEIGHT = 10;

    private final Consumer<String> openAccount;
    private final Consumer<Bridge.Cause> openAccounts;
    private final ViewContext context;
    private final WaterfallScale scale;
    private final GridPane grid = new GridPane(12, 5);
    private final ListView<Bridge.Change> accounts = new ListView<>();
    private final Hyperlink showAll = new Hyperlink();
    private int rows;

    /// @param openAccounts shows the accounts behind a bar
    Waterfall(
            Bridge bridge,
            String from,
            String to,
            Consumer<String> openAccount,
            Consumer<Bridge.Cause> openAccounts,
            ViewContext context) {
        super(8);
        this.openAccount = openAccount;
        this.openAccounts = openAccounts;
        this.context = context;
        this.scale = WaterfallScale.of(bridge);
        grid.setId("waterfall");
        columns(bridge.bars().stream().anyMatch(bar -> !bar.accounts().isEmpty()));
        addTotal(from, bridge.from().amount());
        long running = bridge.from().amount();
        for (Bridge.Bar bar : bridge.bars()) {
            addBar(bar, running);
            running += bar.yen();
        }
        addTotal(to, bridge.to().amount());
        list();
        showAll.setId("bridge-show");
        showAll.getStyleClass().add("caption-link");
        showAll.visibleProperty().bind(accounts.visibleProperty());
        showAll.managedProperty().bind(accounts.visibleProperty());
        getChildren().addAll(grid, accounts, showAll);
        if (!scale.fromZero()) {
            getChildren().add(1, Parts.prose(context.say("bridge.broken"), "caption"));
        }
    }

    /// @param counted whether any bar has accounts to count; otherwise the yen end at the right edge
    private void columns(boolean counted) {
        ColumnConstraints names = new ColumnConstraints(150, 260, 320);
        ColumnConstraints bars = new ColumnConstraints(120, 300, Double.MAX_VALUE);
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints yen = new ColumnConstraints(Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, 200);
        yen.setHalignment(HPos.RIGHT);
        ColumnConstraints count = new ColumnConstraints(Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, 160);
        count.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, bars, yen);
        if (counted) {
            grid.getColumnConstraints().add(count);
        }
    }

    private void addTotal(String name, long yen) {
        Label title = Parts.prose(name, "bridge-total");
        grid.addRow(
                rows++,
                title,
                bar(scale.start(), yen, "bridge-end"),
                figure(context.display().yen(yen)));
    }

    private void addBar(Bridge.Bar bar, long running) {
        long low = Math.min(running, running + bar.yen());
        Node track = bar(low, low + Math.abs(bar.yen()), bar.yen() < 0 ? "bridge-less" : "bridge-more");
        if (!bar.accounts().isEmpty()) {
            Runnable show = () -> openAccounts.accept(bar.cause());
            Marks.opens(track, show);
            Marks.menu(track, show, context);
        }
        if (!bar.accounts().isEmpty()) {
            grid.add(count(bar), 3, rows);
        }
        grid.addRow(
                rows++,
                Parts.prose(context.say(BridgeWords.of(bar.cause()))),
                track,
                figure(context.display().signedYen(bar.yen())));
    }

    private static Label figure(String words) {
        Label figure = Parts.label(words, "small-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        return figure;
    }

    private Hyperlink count(Bridge.Bar bar) {
        Hyperlink count =
                new Hyperlink(context.say("overview.accounts", bar.accounts().size()));
        count.setId("bridge-" + bar.cause());
        count.setMinWidth(USE_PREF_SIZE);
        Marks.menu(count, () -> openAccounts.accept(bar.cause()), context);
        count.setOnAction(_ -> {
            count.setVisited(false);
            show(bar);
        });
        return count;
    }

    private Pane bar(long low, long high, String style) {
        Region bar = new Region();
        bar.getStyleClass().addAll("bridge-bar", style);
        Pane track = new Pane(bar);
        track.setMinHeight(HEIGHT);
        track.setPrefHeight(HEIGHT);
        track.setMaxHeight(HEIGHT);
        bar.layoutXProperty().bind(track.widthProperty().multiply(scale.at(low)));
        bar.prefWidthProperty().bind(track.widthProperty().multiply(scale.at(high) - scale.at(low)));
        bar.setMinWidth(2);
        bar.setPrefHeight(HEIGHT);
        return track;
    }

    private void list() {
        accounts.setId("bridge-accounts");
        accounts.setAccessibleText(context.say("bridge.accountsName"));
        accounts.setFixedCellSize(ROW);
        accounts.setVisible(false);
        accounts.setManaged(false);
        accounts.setCellFactory(_ -> new ChangeCell());
        accounts.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openChosen();
            }
        });
        accounts.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openChosen();
            }
        });
    }

    private void show(Bridge.Bar bar) {
        accounts.getItems().setAll(bar.accounts());
        showAll.setText(context.say("marks.show"));
        showAll.setOnAction(_ -> openAccounts.accept(bar.cause()));
        accounts.setPrefHeight(ROW * Math.min(MOST_ROWS, bar.accounts().size()) + 4);
        accounts.setMinHeight(USE_PREF_SIZE);
        accounts.setVisible(true);
        accounts.setManaged(true);
        accounts.getSelectionModel().selectFirst();
        accounts.requestFocus();
    }

    private void openChosen() {
        Bridge.Change chosen = accounts.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            openAccount.accept(chosen.account());
        }
    }

    private final class ChangeCell extends ListCell<Bridge.Change> {
        @Override
        protected void updateItem(Bridge.@Nullable Change change, boolean empty) {
            super.updateItem(change, empty);
            setText(
                    empty || change == null
                            ? null
                            : context.say(
                                    "bridge.change",
                                    change.account(),
                                    context.display().yen(change.before()),
                                    context.display().yen(change.after()),
                                    context.display().signedYen(change.yen())));
        }
    }
}
