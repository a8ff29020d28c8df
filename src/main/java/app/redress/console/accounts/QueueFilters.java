package app.redress.console.accounts;

import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.console.accounts.queue.QueueViewModel;
import app.redress.console.accounts.queue.QueueViewModel.Choice;
import app.redress.console.accounts.queue.SearchField;
import app.redress.console.accounts.queue.TermChips;
import app.redress.console.accounts.queue.ViewsMenu;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.domain.Tier;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.feather.Feather;

/// Which accounts are in the queue, and in which order.
final class QueueFilters extends VBox {
    private static final double TIERS = 106;

    private final QueueViewModel queue;
    private final ViewContext context;
    private boolean settling;

    /// @param facets opens and closes the facets
    QueueFilters(AccountsViewModel model, ViewContext context, ToggleButton facets) {
        super(6);
        this.queue = model.queue();
        this.context = context;
        SearchField text = new SearchField(queue, context);
        HBox kinds = Parts.row(6, states(), tiers());
        kinds.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        getChildren().setAll(text, refused(), new TermChips(queue, context), kinds, order(), grouping(model, facets));
    }

    /// Why what was typed finds nothing.
    private Label refused() {
        Label refused = Parts.prose("", "serious-words");
        refused.setId("accounts-refused");
        WhileShown.listen(refused, () -> queue.refused().subscribe(said -> {
            refused.setText(said.isEmpty() ? "" : context.say(said));
            refused.setVisible(!said.isEmpty());
            refused.setManaged(!said.isEmpty());
        }));
        return refused;
    }

    private ChoiceBox<AccountState> states() {
        ChoiceBox<AccountState> states =
                named(new ChoiceBox<>(FXCollections.observableArrayList(AccountState.values())));
        states.setId("account-state");
        states.setAccessibleText(context.say("accounts.state"));
        states.setTooltip(new Tooltip(context.say("accounts.state")));
        states.setValue(queue.choice().get().state());
        states.valueProperty().subscribe((_, now) -> queue.show(now));
        WhileShown.listen(states, () -> queue.choice().map(Choice::state).subscribe(states::setValue));
        return states;
    }

    private HBox order() {
        ChoiceBox<AccountSort> sorts = named(new ChoiceBox<>(FXCollections.observableArrayList(AccountSort.values())));
        sorts.setId("account-sort");
        sorts.setAccessibleText(context.say("queue.order"));
        sorts.setTooltip(new Tooltip(context.say("queue.order")));
        sorts.setValue(queue.choice().get().sort());
        sorts.valueProperty().subscribe((_, now) -> {
            if (now != queue.choice().get().sort()) {
                queue.order(now, startsDescending(now));
            }
        });
        WhileShown.listen(sorts, () -> queue.choice().map(Choice::sort).subscribe(sorts::setValue));
        Button turn = Parts.iconButton("account-sort-turn", Feather.ARROW_DOWN, context.say("queue.turn"));
        turn.setOnAction(_ ->
                queue.order(queue.choice().get().sort(), !queue.choice().get().descending()));
        WhileShown.listen(turn, () -> queue.choice().subscribe(now -> {
            turn.setGraphic(Icon.of(now.descending() ? Feather.ARROW_DOWN : Feather.ARROW_UP));
            turn.setAccessibleText(context.say(now.descending() ? "queue.descending" : "queue.ascending"));
        }));
        turn.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(sorts, Priority.ALWAYS);
        return Parts.row(4, sorts, turn);
    }

    private HBox grouping(AccountsViewModel model, ToggleButton facets) {
        ChoiceBox<AccountGrouping> groups =
                named(new ChoiceBox<>(FXCollections.observableArrayList(AccountGrouping.values())));
        groups.setId("account-grouping");
        groups.setAccessibleText(context.say("queue.grouping"));
        groups.setTooltip(new Tooltip(context.say("queue.grouping")));
        groups.setValue(queue.choice().get().grouping());
        groups.valueProperty().subscribe((_, now) -> queue.group(now));
        WhileShown.listen(groups, () -> queue.choice().map(Choice::grouping).subscribe(groups::setValue));
        HBox.setHgrow(groups, Priority.ALWAYS);
        Button clusters = Parts.iconButton("clusters-open", Feather.VIDEO, context.say("clusters.open"));
        clusters.setMinWidth(USE_PREF_SIZE);
        clusters.setOnAction(_ -> model.clusters().open());
        return Parts.row(2, groups, facets, new ViewsMenu(model.views(), context), clusters);
    }

    /// Ids, tiers and times read from their start; figures from the largest.
    private static boolean startsDescending(AccountSort sort) {
        return switch (sort) {
            case ACCOUNT, TIER, WINDOW_START -> false;
            case PROBABILITY, UNAUTHORISED_CHARGES, UNAUTHORISED_SPEND, OWN_MONEY_LOST, RESIDUAL, DUE -> true;
        };
    }

    private CheckComboBox<Tier> tiers() {
        CheckComboBox<Tier> tiers = new CheckComboBox<>(FXCollections.observableArrayList(Tier.values()));
        tiers.setId("tiers");
        tiers.setConverter(new Names<>(context));
        tiers.setTitle(context.say("accounts.tiers"));
        tiers.setAccessibleText(context.say("accounts.tiers"));
        tiers.setShowCheckedCount(true);
        tiers.setMaxWidth(Double.MAX_VALUE);
        tiers.setPrefWidth(TIERS);
        tiers.setMinWidth(TIERS);
        queue.choice().get().tiers().forEach(tiers.getCheckModel()::check);
        tiers.getCheckModel().getCheckedItems().addListener((ListChangeListener<Tier>) _ -> {
            Set<Tier> wanted = tiers.getCheckModel().getCheckedItems().stream().collect(Collectors.toSet());
            if (!settling) {
                queue.show(wanted);
            }
        });
        WhileShown.listen(tiers, () -> queue.choice().map(Choice::tiers).subscribe(wanted -> check(tiers, wanted)));
        return tiers;
    }

    /// Checks all at once: half of them would be another question.
    private void check(CheckComboBox<Tier> tiers, Set<Tier> wanted) {
        if (!wanted.equals(Set.copyOf(tiers.getCheckModel().getCheckedItems()))) {
            settling = true;
            tiers.getCheckModel().clearChecks();
            wanted.forEach(tiers.getCheckModel()::check);
            settling = false;
        }
    }

    private <E extends Enum<E>> ChoiceBox<E> named(ChoiceBox<E> box) {
        box.setConverter(new Names<>(context));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(86);
        return box;
    }

    private static final class Names<E extends Enum<E>> extends StringConverter<E> {
        private final ViewContext context;

        Names(ViewContext context) {
            this.context = context;
        }

        @Override
        public String toString(E constant) {
            return context.texts().name(constant);
        }

        @Override
        public E fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
