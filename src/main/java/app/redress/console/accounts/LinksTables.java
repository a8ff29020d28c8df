package app.redress.console.accounts;

import app.redress.casefile.links.LinkedAccount;
import app.redress.casefile.links.LinkedThing;
import app.redress.casefile.links.Links;
import app.redress.console.accounts.LinksViewModel.Choice;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Tables;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What the picture of linked accounts shows, as two tables: the accounts, and what links them.
final class LinksTables extends HBox {
    private final LinksViewModel model;
    private final ViewContext context;
    private final LinkWords words;
    private final TableView<LinkedAccount> accounts;
    private final TableView<LinkedThing> things;
    private boolean showing;

    LinksTables(LinksViewModel model, ViewContext context) {
        super(10);
        this.model = model;
        this.context = context;
        this.words = new LinkWords(context);
        setId("links-tables");
        accounts = table("links-accounts", accountColumns(), false);
        things = table("links-things", thingColumns(), true);
        HBox.setHgrow(accounts, Priority.ALWAYS);
        things.setPrefWidth(400);
        things.setMinWidth(330);
        getChildren().setAll(accounts, things);
        WhileShown.listen(
                this,
                () -> model.links().subscribe(this::show).and(model.choice().subscribe(this::select)));
    }

    private <T> TableView<T> table(String id, List<TableColumnSpec<T>> columns, boolean ofThings) {
        TableView<T> table = Tables.table(id, columns, context.say("links.none"), context.settings());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(context.say(ofThings ? "links.things" : "links.accounts"));
        Tables.onOpen(table, model::enter);
        Tables.menu(table, context);
        table.getSelectionModel().selectedIndexProperty().subscribe(_ -> follow(table, ofThings));
        table.focusedProperty().subscribe(focused -> {
            if (focused) {
                follow(table, ofThings);
            }
        });
        return table;
    }

    /// The table with the keys says what is chosen.
    private void follow(TableView<?> table, boolean ofThings) {
        int index = table.getSelectionModel().getSelectedIndex();
        if (!showing && index >= 0) {
            model.choose(new Choice(ofThings, index));
        }
    }

    private List<TableColumnSpec<LinkedAccount>> accountColumns() {
        return List.of(
                TableColumnSpec.<LinkedAccount>text(
                                "account", context.say("links.account"), 130, LinkedAccount::account)
                        .unsorted(),
                TableColumnSpec.<LinkedAccount>text(
                                "name",
                                context.say("links.name"),
                                110,
                                one -> Objects.requireNonNullElse(one.displayName(), ""))
                        .unsorted(),
                TableColumnSpec.<LinkedAccount>node(
                                "tier",
                                context.say("links.tier"),
                                96,
                                one -> context.texts().name(one.tier()),
                                one -> Parts.tier(context.texts(), one.tier()))
                        .unsorted(),
                TableColumnSpec.<LinkedAccount>yen(
                                context.display(), "due", context.say("links.due"), 96, LinkedAccount::due)
                        .unsorted(),
                TableColumnSpec.<LinkedAccount>text("common", context.say("links.common"), 200, this::common)
                        .unsorted());
    }

    private String common(LinkedAccount account) {
        return model.links().get().map(page -> words.common(account, page)).orElse("");
    }

    private List<TableColumnSpec<LinkedThing>> thingColumns() {
        return List.of(
                TableColumnSpec.<LinkedThing>text("thing", context.say("links.thingName"), 190, words::name)
                        .unsorted(),
                TableColumnSpec.<LinkedThing>figure(
                                "accounts", context.say("links.accounts"), 84, one -> context.display()
                                        .count(one.accounts()))
                        .unsorted(),
                TableColumnSpec.<LinkedThing>yen(
                                context.display(), "due", context.say("links.due"), 100, LinkedThing::due)
                        .unsorted());
    }

    private void show(Optional<Links> page) {
        showing = true;
        accounts.getItems().setAll(page.map(Links::accounts).orElse(List.of()));
        things.getItems().setAll(page.map(Links::things).orElse(List.of()));
        showing = false;
        select(model.choice().get());
    }

    private void select(Choice choice) {
        TableView<?> table = choice.thing() ? things : accounts;
        showing = true;
        if (choice.index() >= 0 && choice.index() < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(choice.index());
        }
        showing = false;
    }

    void takeKeys() {
        (model.choice().get().thing() ? things : accounts).requestFocus();
    }
}
