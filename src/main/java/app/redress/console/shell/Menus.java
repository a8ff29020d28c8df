package app.redress.console.shell;

import app.redress.console.parts.ViewContext;
import app.redress.console.people.SeatViewModel;
import app.redress.console.search.Command;
import app.redress.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The menu bar: every action of the window with its shortcut.
final class Menus {
    private static final String SEARCH = "menu-search";

    private final ShellViewModel model;
    private final CaseActions actions;
    private final ViewContext context;

    Menus(ShellViewModel model, CaseActions actions, ViewContext context) {
        this.model = model;
        this.actions = actions;
        this.context = context;
    }

    /// @param rail shows or hides the names of the screens at the side
    MenuBar bar(Runnable quit, HelpPanel help, Runnable rail) {
        MenuBar bar = new MenuBar(file(quit), ofCase(), view(rail), help(help));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    /// What can be done now, for the search.
    static List<Command> commands(MenuBar bar) {
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getOnAction() != null && !item.isDisable() && !SEARCH.equals(item.getId()))
                .map(item -> new Command(
                        item.getText(),
                        item.getAccelerator() == null
                                ? ""
                                : item.getAccelerator().getDisplayText(),
                        item::fire))
                .toList();
    }

    private Menu file(Runnable quit) {
        Menu menu = new Menu(context.say("menu.file"));
        MenuItem evidence = item("menu.evidence", KeyCode.O, actions::openEvidence);
        MenuItem open = item("menu.case", null, actions::openCase);
        open.setAccelerator(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        MenuItem sample = item("menu.sample", null, actions::openSample);
        MenuItem drill = item("menu.drill", null, actions::drill);
        MenuItem restore = item("menu.restore", null, actions::restore);
        for (MenuItem opening : new MenuItem[] {evidence, open, sample, drill, restore}) {
            opening.disableProperty().bind(model.work().running());
        }
        menu.getItems()
                .addAll(
                        evidence,
                        open,
                        sample,
                        drill,
                        new SeparatorMenuItem(),
                        restore,
                        new SeparatorMenuItem(),
                        item("menu.quit", KeyCode.Q, quit));
        return menu;
    }

    private Menu ofCase() {
        MenuItem change = item("menu.passphrase", null, model::changePassphrase);
        change.disableProperty().bind(model.open().map(open -> open.flatMap(
                        screens -> screens.open().passphraseChange())
                .isEmpty()));
        Menu menu = new Menu(context.say("menu.ofCase"));
        MenuItem signIn = ofSeat("menu.signIn", seat -> seat.seat().askSignIn());
        MenuItem lock = ofSeat("menu.lock", seat -> seat.seat().lock());
        lock.setAccelerator(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        menu.getItems()
                .addAll(
                        inCase("menu.publish", actions::publish),
                        inCase("menu.replay", actions::replay),
                        report(),
                        new SeparatorMenuItem(),
                        ofAccount("menu.reportAdd", "menu.reportAddOf", actions::addToReport),
                        sheet(),
                        links(),
                        inCase("menu.clusters", actions::clusters),
                        new SeparatorMenuItem(),
                        writing("menu.backUp", null, actions::backUp),
                        analyseAgain(),
                        new SeparatorMenuItem(),
                        signIn,
                        lock,
                        ofSeat("menu.ownPassphrase", seat -> seat.seat().askOwnPassphrase()),
                        ofSeat("menu.signOut", seat -> seat.seat().signOut()),
                        ofSeat("menu.people", seat -> seat.people().open()),
                        new SeparatorMenuItem(),
                        change);
        return menu;
    }

    private MenuItem inCase(String key, Runnable act) {
        MenuItem item = item(key, null, act);
        item.disableProperty().bind(covered());
        return item;
    }

    private MenuItem analyseAgain() {
        MenuItem again = item("menu.again", null, model.again()::ask);
        ObservableValue<Boolean> covered = covered();
        again.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> covered.getValue() || model.work().running().get(),
                        covered,
                        model.work().running()));
        return again;
    }

    private MenuItem report() {
        return writing("menu.report", KeyCode.P, actions::report);
    }

    private MenuItem writing(String key, @org.jspecify.annotations.Nullable KeyCode code, Runnable act) {
        MenuItem item = item(key, code, act);
        item.disableProperty().bind(blocked());
        return item;
    }

    /// The sheet of the selected customer, whose account the item names.
    private MenuItem sheet() {
        MenuItem sheet = item("menu.sheet", null, actions::sheet);
        ObservableValue<String> account = account();
        sheet.textProperty()
                .bind(account.map(of -> of.isEmpty() ? context.say("menu.sheet") : context.say("menu.sheetOf", of)));
        sheet.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> blocked().getValue() || account.getValue().isEmpty(), blocked(), account));
        return sheet;
    }

    /// The account in front; empty for none.
    private ObservableValue<String> account() {
        return model.open().flatMap(open -> open.<ObservableValue<String>>map(
                        screens -> screens.accounts().account())
                .orElseGet(() -> new SimpleStringProperty("")));
    }

    /// The picture of what the selected account has in common with others.
    private MenuItem links() {
        return ofAccount("menu.links", "menu.linksOf", () -> model.open().get().ifPresent(screens -> {
            model.screen().set(Screen.ACCOUNTS);
            screens.accounts().links().open();
        }));
    }

    /// What is done with the selected account, which the item names.
    private MenuItem ofAccount(String key, String named, Runnable act) {
        MenuItem item = item(key, null, act);
        ObservableValue<String> account = account();
        item.textProperty().bind(account.map(of -> of.isEmpty() ? context.say(key) : context.say(named, of)));
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> covered().getValue() || account.getValue().isEmpty(), covered(), account));
        return item;
    }

    /// Whether nothing can be written: no case, a question over it, or another file being written.
    private ObservableValue<Boolean> blocked() {
        ObservableValue<Boolean> covered = covered();
        return Bindings.createBooleanBinding(
                () -> covered.getValue() || model.writing().busy().get(),
                covered,
                model.writing().busy());
    }

    private ObservableValue<Boolean> blockedUnless(ReadOnlyBooleanProperty possible) {
        ObservableValue<Boolean> covered = covered();
        return Bindings.createBooleanBinding(() -> covered.getValue() || !possible.get(), covered, possible);
    }

    private MenuItem ofSeat(String key, Consumer<CaseScreens> act) {
        MenuItem item = item(key, null, () -> model.open().get().ifPresent(act));
        item.disableProperty().bind(model.open().map(Optional::isEmpty));
        return item;
    }

    private Menu view(Runnable rail) {
        Menu menu = new Menu(context.say("menu.view"));
        Screen.Job job = Screen.Job.ANSWER;
        for (Screen screen : Screen.values()) {
            if (screen.job() != job) {
                menu.getItems().add(new SeparatorMenuItem());
                job = screen.job();
            }
            MenuItem item = new MenuItem(context.texts().name(screen));
            KeyCode digit = KeyCode.valueOf("DIGIT" + screen.digit());
            item.setAccelerator(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN));
            item.disableProperty().bind(covered());
            item.setOnAction(_ -> model.screen().set(screen));
            menu.getItems().add(item);
        }
        MenuItem search = item("menu.search", KeyCode.K, model.search()::open);
        search.disableProperty().bind(questioned(false));
        menu.getItems().addAll(new SeparatorMenuItem(), search);
        MenuItem back = item("menu.back", null, model.navigation()::back);
        back.setAccelerator(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN));
        back.disableProperty().bind(blockedUnless(model.navigation().canGoBack()));
        MenuItem forward = item("menu.forward", null, model.navigation()::forward);
        forward.setAccelerator(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN));
        forward.disableProperty().bind(blockedUnless(model.navigation().canGoOn()));
        menu.getItems().addAll(new SeparatorMenuItem(), back, forward, new SeparatorMenuItem());
        Language other = model.language().get() == Language.ENGLISH ? Language.JAPANESE : Language.ENGLISH;
        menu.getItems()
                .add(item("menu.language", KeyCode.L, () -> model.language().set(other)));
        menu.getItems().add(item("menu.theme", KeyCode.D, () -> model.theme()
                .set(model.theme().get().other())));
        menu.getItems().add(item("menu.rail", KeyCode.B, rail));
        return menu;
    }

    /// Whether there is no screen to go to: no case is open, or a question to the person lies over it and has the keys.
    private ObservableValue<Boolean> covered() {
        return questioned(true);
    }

    /// Whether a question to the person has the keys.
    ///
    /// @param withoutCase the answer while no case is open
    private ObservableValue<Boolean> questioned(boolean withoutCase) {
        return model.open().flatMap(open -> open.<ObservableValue<Boolean>>map(
                        screens -> screens.seat().question().map(asked -> asked != SeatViewModel.Question.NONE))
                .orElseGet(() -> new SimpleBooleanProperty(withoutCase)));
    }

    private Menu help(HelpPanel help) {
        Menu menu = new Menu(context.say("menu.help"));
        MenuItem keys = item("menu.keys", null, help::showKeys);
        keys.setAccelerator(new KeyCodeCombination(KeyCode.F1));
        menu.getItems().addAll(keys, item("menu.about", null, help::showAbout));
        return menu;
    }

    private MenuItem item(String key, @org.jspecify.annotations.Nullable KeyCode code, Runnable act) {
        MenuItem item = new MenuItem(context.say(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> act.run());
        if (code != null) {
            item.setAccelerator(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
        }
        return item;
    }
}
