package app.redress.console.accounts;

import app.redress.casefile.CaseReader.AccountRow;
import app.redress.casefile.CaseReader.AccountSort;
import app.redress.casefile.CaseReader.AccountState;
import app.redress.console.parts.FilterField;
import app.redress.console.parts.Icon;
import app.redress.console.parts.PagedTable;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.decisions.AccountDecision;
import app.redress.domain.Tier;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.feather.Feather;

/// The list of accounts: filtered by text and tier, sorted by any column.
final class AccountList extends BorderPane {
    private static final int NAMED = 8;
    private static final double STATES = 150;

    private final AccountsViewModel model;
    private final ViewContext context;
    private final PagedTable<AccountRow> rows;

    AccountList(AccountsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        rows = new PagedTable<>("accounts-table", model.list(), columns(), context)
                .filteredWhen(() -> model.tiers().get().size() < Tier.values().length
                        || model.state().get() != AccountState.ANY);
        getStyleClass().add("account-list");
        setTop(filters());
        setCenter(rows);
        table().getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row.account());
            }
        });
        WhileShown.listen(this, () -> {
            keepChosen();
            return model.list()
                    .rows()
                    .subscribe(this::keepChosen)
                    .and(model.account().subscribe(this::keepChosen));
        });
    }

    TableView<AccountRow> table() {
        return rows.table();
    }

    private List<TableColumnSpec<AccountRow>> columns() {
        return List.of(
                TableColumnSpec.<AccountRow>node(
                        AccountSort.ACCOUNT.name(),
                        context.say("column.account"),
                        122,
                        AccountRow::account,
                        this::accountNode),
                TableColumnSpec.<AccountRow>node(
                        AccountSort.TIER.name(),
                        context.say("column.tier"),
                        88,
                        row -> context.texts().name(row.tier()),
                        row -> Parts.tier(context.texts(), row.tier())),
                TableColumnSpec.<AccountRow>figure(AccountSort.PROBABILITY.name(), "%", 58, row -> context.display()
                                .probability(row.probability()))
                        .startingDescending(),
                yen(AccountSort.DUE, "column.due", 92, AccountRow::due),
                TableColumnSpec.<AccountRow>text(
                                "name",
                                context.say("column.name"),
                                110,
                                row -> row.displayName() == null ? "" : row.displayName())
                        .unsorted(),
                TableColumnSpec.<AccountRow>text("marks", context.say("column.marks"), 150, this::marks)
                        .unsorted(),
                TableColumnSpec.text(
                        AccountSort.WINDOW_START.name(),
                        context.say("column.window"),
                        128,
                        row -> row.firstWindow() == null
                                ? "–"
                                : context.display().dateTime(row.firstWindow().start())),
                yen(AccountSort.UNAUTHORISED_CHARGES, "column.fraudCharges", 104, AccountRow::unauthorisedCharges),
                yen(AccountSort.UNAUTHORISED_SPEND, "column.fraudSpend", 104, AccountRow::unauthorisedSpend),
                yen(AccountSort.OWN_MONEY_LOST, "column.ownMoney", 96, AccountRow::ownMoneyLost),
                yen(AccountSort.RESIDUAL, "column.residual", 96, AccountRow::residual));
    }

    private TableColumnSpec<AccountRow> yen(
            AccountSort sort, String key, double width, ToLongFunction<AccountRow> yen) {
        return TableColumnSpec.yen(context.display(), sort.name(), context.say(key), width, yen)
                .startingDescending();
    }

    private VBox filters() {
        FilterField text = new FilterField(
                "accounts-filter",
                context.say("accounts.filter"),
                model.list().query().get().text(),
                model.list()::filter);
        HBox.setHgrow(text, Priority.ALWAYS);
        CheckComboBox<Tier> tiers = tiers();
        Label sum = Parts.label("", "small-figure");
        sum.setMinWidth(USE_PREF_SIZE);
        sum.setId("accounts-sum");
        WhileShown.listen(sum, () -> model.list()
                .sum()
                .subscribe(yen -> sum.setText(context.display().yen(yen.longValue()))));
        HBox line = Parts.row(8, text, tiers);
        HBox total = Parts.row(8, states(), Parts.spacer(), Parts.label(context.say("accounts.sum"), "caption"), sum);
        VBox filters = new VBox(8, line, total, gone());
        filters.getStyleClass().add("list-head");
        return filters;
    }

    private String marks(AccountRow row) {
        return Stream.of(
                        row.lookAgain() ? context.say("mark.lookAgain") : "",
                        row.ruled() ? context.say("mark.ruled") : "",
                        row.done() ? context.say("mark.done") : "",
                        row.assignee(),
                        row.tags())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Node accountNode(AccountRow row) {
        HBox signs = Parts.row(4, Parts.label(row.account()));
        if (row.lookAgain()) {
            signs.getChildren().add(Icon.of(Feather.ALERT_TRIANGLE, "icon-bad"));
        }
        if (row.ruled()) {
            signs.getChildren().add(Icon.of(Feather.EDIT_2));
        }
        if (row.done()) {
            signs.getChildren().add(Icon.of(Feather.CHECK, "icon-good"));
        }
        if (signs.getChildren().size() > 1) {
            Tooltip.install(signs, new Tooltip(marks(row)));
        }
        return signs;
    }

    private ChoiceBox<AccountState> states() {
        ChoiceBox<AccountState> states = new ChoiceBox<>(FXCollections.observableArrayList(AccountState.values()));
        states.setId("account-state");
        states.setPrefWidth(STATES);
        states.setAccessibleText(context.say("accounts.state"));
        states.setConverter(new StateWords(context));
        states.setValue(model.state().get());
        states.valueProperty().subscribe((_, now) -> model.showState(now));
        WhileShown.listen(states, () -> model.state().subscribe(states::setValue));
        return states;
    }

    /// Names decisions on accounts that are no longer in the list.
    private Label gone() {
        Label gone = Parts.prose("", "serious-words");
        gone.setId("accounts-gone");
        WhileShown.listen(gone, () -> model.gone().subscribe(decisions -> {
            String named = decisions.stream()
                    .map(AccountDecision::account)
                    .distinct()
                    .limit(NAMED)
                    .collect(Collectors.joining(", "));
            gone.setText(named.isEmpty() ? "" : context.say("accounts.gone", named));
            gone.setVisible(!named.isEmpty());
            gone.setManaged(!named.isEmpty());
        }));
        return gone;
    }

    private CheckComboBox<Tier> tiers() {
        CheckComboBox<Tier> tiers = new CheckComboBox<>(FXCollections.observableArrayList(Tier.values()));
        tiers.setId("tiers");
        tiers.setConverter(new TierWords(context));
        tiers.setTitle(context.say("accounts.tiers"));
        tiers.setShowCheckedCount(true);
        tiers.setPrefWidth(132);
        model.tiers().get().forEach(tiers.getCheckModel()::check);
        tiers.getCheckModel().getCheckedItems().addListener((ListChangeListener<Tier>) _ -> {
            Set<Tier> wanted = tiers.getCheckModel().getCheckedItems().stream().collect(Collectors.toSet());
            model.showTiers(wanted);
        });
        return tiers;
    }

    /// Keeps the selection on a page that contains it; without a selection, selects the first row.
    private void keepChosen() {
        List<AccountRow> shown = model.list().rows();
        AccountRow selected = table().getSelectionModel().getSelectedItem();
        if (selected != null && selected.account().equals(model.account().get()) && shown.contains(selected)) {
            return;
        }
        if (model.account().get().isEmpty() && !shown.isEmpty()) {
            table().getSelectionModel().select(0);
            return;
        }
        table().getSelectionModel().clearSelection();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).account().equals(model.account().get())) {
                table().getSelectionModel().clearAndSelect(i);
            }
        }
    }

    private static final class StateWords extends StringConverter<AccountState> {
        private final ViewContext context;

        StateWords(ViewContext context) {
            this.context = context;
        }

        @Override
        public String toString(AccountState state) {
            return context.texts().name(state);
        }

        @Override
        public AccountState fromString(String text) {
            return AccountState.valueOf(text);
        }
    }

    private static final class TierWords extends StringConverter<Tier> {
        private final ViewContext context;

        TierWords(ViewContext context) {
            this.context = context;
        }

        @Override
        public String toString(Tier tier) {
            return context.texts().name(tier);
        }

        @Override
        public Tier fromString(String text) {
            return Tier.valueOf(text);
        }
    }
}
