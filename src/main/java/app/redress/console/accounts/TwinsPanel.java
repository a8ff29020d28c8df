package app.redress.console.accounts;

import app.redress.casefile.links.Shared;
import app.redress.casefile.links.Twin;
import app.redress.casefile.query.TwinQuery;
import app.redress.console.accounts.TwinsViewModel.Found;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the account shares with others, who they are, what is due to them, and one decision about all of them.
final class TwinsPanel extends VBox {
    private static final List<Tier> TIERS = List.of(Tier.CONFIRMED, Tier.PROBABLE, Tier.POSSIBLE, Tier.CLEARED);
    private static final double THINGS = 104;
    private static final double ROW = 32;

    private final TwinsViewModel model;
    private final ViewContext context;
    private final ListView<@Nullable Shared> things = new ListView<>();
    private final ListView<@Nullable Twin> accounts = new ListView<>();
    private final Label sum = Parts.prose("", "card-title");
    private final VBox deciding = new VBox(6);
    private final BooleanBinding mute;

    /// @param back returns the focus to the events
    TwinsPanel(TwinsViewModel model, ViewContext context, Runnable back) {
        super(8);
        this.model = model;
        this.context = context;
        this.mute = Bindings.createBooleanBinding(
                () -> model.busy().get() || model.why().get().isBlank(), model.busy(), model.why());
        setId("twins");
        getStyleClass().addAll("card", "twins");
        lists();
        deciding.getChildren().setAll(why(), caption("twins.verdict"), verdicts(), caption("twins.tier"), tiers());
        getChildren()
                .setAll(
                        head(),
                        Parts.prose(context.say("twins.words"), "caption"),
                        things,
                        sum,
                        accounts,
                        deciding,
                        told());
        // before the lists see it: they keep Escape for themselves
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.close();
                key.consume();
            }
        });
        WhileShown.listen(this, () -> model.shared()
                .subscribe(this::list)
                .and(model.found().subscribe(this::show))
                .and(model.isOpen().subscribe((_, open) -> {
                    if (open) {
                        things.requestFocus();
                    } else {
                        back.run();
                    }
                })));
    }

    private Node head() {
        Button close = Parts.iconButton("twins-close", Feather.X, context.say("twins.close"));
        close.setOnAction(_ -> model.close());
        return Parts.row(4, Parts.label(context.say("twins.title"), "screen-title"), Parts.spacer(), close);
    }

    private void lists() {
        things.setId("twins-things");
        things.setAccessibleText(context.say("twins.things"));
        things.setPrefHeight(THINGS);
        things.setMinHeight(THINGS);
        things.setFixedCellSize(ROW);
        things.getStyleClass().add("queue");
        things.setPlaceholder(Parts.prose(context.say("linked.none"), "placeholder-words"));
        things.setCellFactory(_ -> new ThingCell(context));
        things.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null) {
                model.choose(one.thing());
            }
        });
        accounts.setId("twins-accounts");
        accounts.setAccessibleText(context.say("twins.accounts"));
        accounts.setMinHeight(THINGS);
        accounts.setFixedCellSize(ROW);
        accounts.getStyleClass().add("queue");
        accounts.setPlaceholder(Parts.prose(context.say("twins.chooseThing"), "placeholder-words"));
        accounts.setCellFactory(_ -> new TwinCell(context));
        VBox.setVgrow(accounts, Priority.ALWAYS);
    }

    private void list(List<Shared> shared) {
        things.getItems().setAll(shared);
        shared.stream()
                .filter(one -> model.wanted().filter(one.thing()::equals).isPresent())
                .findFirst()
                .or(() -> shared.stream().findFirst())
                .ifPresent(things.getSelectionModel()::select);
    }

    private void show(Optional<Found> found) {
        accounts.getItems()
                .setAll(found.map(Found::twins).orElse(List.of()).stream()
                        .sorted(Comparator.comparingLong(Twin::due).reversed().thenComparing(Twin::account))
                        .toList());
        sum.setText(found.map(f -> context.say(
                        "twins.sum",
                        f.twins().size(),
                        f.events(),
                        context.display().yen(f.due())))
                .orElse(""));
        deciding.setVisible(found.isPresent());
        deciding.setManaged(found.isPresent());
    }

    private TextField why() {
        TextField why = new TextField();
        why.setId("twins-why");
        why.setPromptText(context.say("decision.why"));
        why.setAccessibleText(context.say("decision.why"));
        why.textProperty().bindBidirectional(model.why());
        return why;
    }

    private Label caption(String key) {
        return Parts.label(context.say(key), "caption");
    }

    private FlowPane verdicts() {
        FlowPane row = new FlowPane(4, 4);
        for (Verdict verdict : Verdict.values()) {
            row.getChildren()
                    .add(button("twins-" + verdict, context.texts().name(verdict), () -> model.decide(verdict)));
        }
        return row;
    }

    private FlowPane tiers() {
        FlowPane row = new FlowPane(4, 4);
        for (Tier tier : TIERS) {
            row.getChildren().add(button("twins-" + tier, context.texts().name(tier), () -> model.decide(tier)));
        }
        return row;
    }

    private Button button(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.disableProperty().bind(mute);
        button.setOnAction(_ -> {
            // the button is mute while it works and would lose the keys
            things.requestFocus();
            act.run();
        });
        return button;
    }

    private Label told() {
        Label told = Parts.prose("", "caption");
        told.setId("twins-told");
        WhileShown.listen(told, () -> model.told().subscribe(outcome -> {
            told.setText(outcome.words().isEmpty() ? "" : context.say(outcome.words()));
            told.getStyleClass().setAll("label", outcome.refused() ? "serious-words" : "caption");
            told.setVisible(!told.getText().isEmpty());
            told.setManaged(!told.getText().isEmpty());
        }));
        return told;
    }

    /// The device, address or store in words.
    static String name(TwinQuery thing, ViewContext context) {
        return context.say("linked." + thing.trait(), thing.value());
    }

    private static final class ThingCell extends ListCell<@Nullable Shared> {
        private final ViewContext context;

        ThingCell(ViewContext context) {
            this.context = context;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Shared one, boolean empty) {
            super.updateItem(one, empty);
            setGraphic(one == null ? null : row(one));
        }

        private Node row(Shared one) {
            Label accounts = Parts.label(context.say("linked.accounts", one.accounts()), "small-figure");
            accounts.setMinWidth(USE_PREF_SIZE);
            return Parts.row(6, Parts.label(name(one.thing(), context)), Parts.spacer(), accounts);
        }
    }

    private static final class TwinCell extends ListCell<@Nullable Twin> {
        private final ViewContext context;

        TwinCell(ViewContext context) {
            this.context = context;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Twin twin, boolean empty) {
            super.updateItem(twin, empty);
            setGraphic(
                    twin == null
                            ? null
                            : Parts.row(
                                    6,
                                    Parts.label(twin.account(), "event-what"),
                                    Parts.tier(context.texts(), twin.tier()),
                                    Parts.spacer(),
                                    Parts.label(context.display().yenOrDash(twin.due()), "small-figure")));
        }
    }
}
