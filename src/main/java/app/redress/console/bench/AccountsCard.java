package app.redress.console.bench;

import app.redress.analysis.CaseBench.Result;
import app.redress.bench.MidnightLens;
import app.redress.console.bench.BenchViewModel.Listed;
import app.redress.console.bench.BenchViewModel.Maps;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// The accounts on which the definition and the evidence disagree, and those that hang on the day boundary.
final class AccountsCard extends VBox {
    private static final double ROW = 26;

    private final BenchViewModel model;
    private final ViewContext context;
    private final Map<Listed, ToggleButton> choices = new EnumMap<>(Listed.class);
    private final ListView<Line> accounts = new ListView<>();
    private final Label about = Parts.prose("", "caption");

    /// One account of a list.
    private record Line(String account, String words) {}

    AccountsCard(BenchViewModel model, ViewContext context) {
        super(8);
        this.model = model;
        this.context = context;
        getStyleClass().add("card");
        list();
        Label empty = Parts.label(context.say("bench.nobody"), "caption");
        accounts.setPlaceholder(empty);
        getChildren().addAll(choice(), about, accounts, unknown());
        VBox.setVgrow(accounts, Priority.ALWAYS);
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        model.result().subscribe(_ -> show()),
                        model.maps().subscribe(_ -> show()),
                        model.listed().subscribe(_ -> show())));
    }

    private Node choice() {
        SegmentedButton choice = new SegmentedButton();
        choice.getStyleClass().add("segments");
        for (Listed listed : Listed.values()) {
            ToggleButton button = new ToggleButton(context.texts().name(listed));
            button.setId("bench-list-" + listed);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.listed().set(listed);
            });
            choices.put(listed, button);
            choice.getButtons().add(button);
        }
        return choice;
    }

    private void list() {
        accounts.setId("bench-accounts");
        accounts.setAccessibleText(context.say("bench.accountsName"));
        accounts.setFixedCellSize(ROW);
        accounts.setMinHeight(ROW * 4);
        accounts.setCellFactory(_ -> new LineCell());
        accounts.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        accounts.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open();
            }
        });
    }

    private void open() {
        Line chosen = accounts.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen.account());
        }
    }

    private Node unknown() {
        Label words = Parts.prose("", "caption");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button look = new Button(context.say("bench.look"));
        look.setId("bench-look");
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(_ -> model.look());
        HBox row = Parts.row(8, words, look);
        WhileShown.listen(row, () -> model.unknown().subscribe(account -> {
            words.setText(account.map(a -> context.say("bench.unknown", a)).orElse(""));
            row.setVisible(account.isPresent());
            row.setManaged(account.isPresent());
        }));
        return row;
    }

    private void show() {
        Listed listed = model.listed().get();
        choices.forEach((one, button) -> button.setSelected(one == listed));
        about.setText(
                switch (listed) {
                    case GAINED -> context.say("bench.aboutGained");
                    case LOST -> context.say("bench.aboutLost");
                    case FLIPPING -> context.say("bench.aboutFlipping");
                });
        accounts.getItems().setAll(lines(listed));
    }

    private List<Line> lines(Listed listed) {
        Optional<Result> result = model.result().get();
        return switch (listed) {
            case GAINED -> result.map(r -> differences(r.gained())).orElse(List.of());
            case LOST -> result.map(r -> differences(r.lost())).orElse(List.of());
            case FLIPPING ->
                model.maps().get().flatMap(Maps::midnight).map(this::flipping).orElse(List.of());
        };
    }

    private List<Line> differences(List<app.redress.analysis.CaseBench.Difference> all) {
        return all.stream()
                .map(one -> new Line(one.account(), context.display().yen(one.yen())))
                .toList();
    }

    private List<Line> flipping(MidnightLens lens) {
        return lens.flipping().stream()
                .map(one -> new Line(
                        one.account(),
                        context.say(one.counts() ? "bench.flipCounts" : "bench.flipCountsNot", one.hours())))
                .toList();
    }

    private static final class LineCell extends ListCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
            } else {
                setGraphic(Parts.row(8, Parts.label(line.account()), Parts.spacer(), Parts.label(line.words())));
                setAccessibleText(line.account() + ", " + line.words());
            }
        }
    }
}
