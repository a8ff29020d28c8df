package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.links.Shared;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.domain.Transaction;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A day of three people at the window over a case file, from the exports to the second estimate. The figures are read
/// from the screen after each step.
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class DayAtTheWindowTest {
    private static final Path INCIDENT = Path.of("src/test/resources/cases/first-days-of-july");
    private static final String FIRST = Sessions.SECRET + " first";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    private List<Path> exports = Stream.of("transactions", "access", "accounts", "claims", "controls")
            .map(kind -> INCIDENT.resolve(kind + ".csv"))
            .toList();

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Path.of("src/test/resources/payout/payer.properties"), folder.resolve("payer.properties"));
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder, new ChosenFiles(folder, () -> exports), 1400, 860);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void fromTheExportsToTheSecondEstimateEveryFigureOnTheScreenIsAccountedFor(FxRobot robot) throws IOException {
        importTheExports(robot);
        meet(robot);
        investigate(robot);
        decideTwins(robot);
        propose(robot);
        long first = publish(robot, "for the board");
        pay(robot);
        readBack(robot);
        addLateExport(robot);
        takeBack(robot);
        long second = publish(robot, "after the late export");
        compare(robot, first, second);
        assertThat(((CaseFile) window.screens().open().reader())
                        .audit()
                        .verify()
                        .intact())
                .isTrue();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static boolean ready(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(node -> !node.isDisabled()).isPresent();
    }

    private static void type(FxRobot robot, String field, String words) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(words));
    }

    /// All words within a part of the screen.
    private static String words(FxRobot robot, String part) {
        return robot.lookup(part + " .label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" | "));
    }

    /// Whether the wizard has said how the files relate; until then its buttons may still move.
    private boolean compared() {
        return window.model()
                .importing()
                .get()
                .filter(wizard -> wizard.comparison().found().get().isPresent())
                .isPresent();
    }

    private void importTheExports(FxRobot robot) {
        robot.clickOn("#empty-evidence");
        until("the files may be imported", () -> ready(robot, "#choose-start") && compared());
        robot.clickOn("#import-place").clickOn("#choose-start");
        until("the case asks for its owner", () -> shown(robot, "#sign-in-name"));
        assertThat(folder.resolve("july.mv.db")).exists();
        type(robot, "#sign-in-name", "Mori");
        type(robot, "#passphrase-new", Sessions.SECRET);
        type(robot, "#passphrase-repeat", Sessions.SECRET);
        robot.clickOn("#sign-in-act");
        until("Mori owns the case", () -> text(robot, "#who").startsWith("Mori"));
        assertThat(words(robot, ".header")).contains("12 accounts");
    }

    /// Mori adds two people, and each takes a passphrase of their own.
    private void meet(FxRobot robot) {
        robot.interact(() -> window.screens().people().open());
        add(robot, "Sato", Role.ANALYST);
        add(robot, "Suzuki", Role.FINANCE);
        robot.clickOn("#people-done");
        begin(robot, "Suzuki");
        begin(robot, "Sato");
    }

    @SuppressWarnings("unchecked") // the roles
    private static void add(FxRobot robot, String name, Role role) {
        type(robot, "#people-name", name);
        type(robot, "#people-passphrase", FIRST);
        ComboBox<Role> roles = robot.lookup("#people-role").queryAs(ComboBox.class);
        robot.interact(() -> roles.setValue(role));
        robot.clickOn("#people-add");
        until(name + " is listed", () -> shown(robot, "#people-active-" + name));
    }

    private static void begin(FxRobot robot, String name) {
        robot.clickOn("#who");
        until("who works is asked", () -> shown(robot, "#sign-in-names"));
        robot.interact(() -> robot.lookup("#sign-in-names").queryComboBox().setValue(name));
        type(robot, "#sign-in-passphrase", FIRST);
        robot.clickOn("#sign-in-act");
        until("a passphrase of one's own is asked", () -> shown(robot, "#passphrase-new"));
        type(robot, "#sign-in-passphrase", FIRST);
        type(robot, "#passphrase-new", Sessions.SECRET);
        type(robot, "#passphrase-repeat", Sessions.SECRET);
        robot.clickOn("#sign-in-act");
        until(name + " is in", () -> !shown(robot, "#sign-in .card"));
        until(name + " works", () -> text(robot, "#who").startsWith(name));
    }

    private AccountsViewModel accounts() {
        return window.screens().accounts();
    }

    private void show(FxRobot robot, String account) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write(account);
        until(
                account + " is found",
                () -> window.model().search().answer().get().complete()
                        && window.model().search().answer().get().text().equals(account));
        robot.push(KeyCode.ENTER);
        until(
                account + " is in front",
                () -> shown(robot, "#figures")
                        && accounts()
                                .finding()
                                .get()
                                .filter(f -> f.account().equals(account))
                                .isPresent());
        robot.interact(() -> robot.lookup("#events").query().requestFocus());
    }

    private static void untilDue(FxRobot robot, String yen) {
        until(
                "due is " + yen,
                () -> shown(robot, "#figures .due-figure")
                        && text(robot, "#figures .due-figure").equals(yen));
    }

    /// Three accounts are looked at, and two payments of one of them are overruled: the lunches were stolen, too.
    private void investigate(FxRobot robot) {
        show(robot, "A01");
        untilDue(robot, "¥30,400");
        overrule(robot, "T011");
        untilDue(robot, "¥30,900");
        overrule(robot, "T012");
        untilDue(robot, "¥31,500");
        int done = 0;
        for (String account : List.of("A01", "A02", "A03")) {
            show(robot, account);
            robot.push(KeyCode.A);
            String said = ++done + " of ";
            until(account + " is done", () -> text(robot, "#queue-progress").startsWith(said));
        }
    }

    private void overrule(FxRobot robot, String transaction) {
        int place = accounts().finding().get().orElseThrow().timeline().events().stream()
                .map(judged -> judged.event() instanceof Transaction t ? t.id() : "")
                .toList()
                .indexOf(transaction);
        robot.interact(() -> {
            accounts().selectEvent(place);
            robot.lookup("#events").query().requestFocus();
        });
        robot.push(KeyCode.U);
        until("the reason is asked", () -> robot.lookup("#decision-why").query().isFocused());
        robot.write("she was abroad").push(KeyCode.ENTER);
    }

    /// Whoever was visited from the thief's address is confirmed in one step.
    private void decideTwins(FxRobot robot) {
        show(robot, "A02");
        robot.push(KeyCode.T);
        ListView<?> things = robot.lookup("#twins-things").queryListView();
        until("what it shares is listed", () -> !things.getItems().isEmpty());
        robot.interact(() -> things.getItems().stream()
                .map(Shared.class::cast)
                .filter(one -> one.thing().trait() == TwinQuery.Trait.ADDRESS)
                .findFirst()
                .ifPresent(one ->
                        things.getSelectionModel().select(things.getItems().indexOf(one))));
        ListView<?> twins = robot.lookup("#twins-accounts").queryListView();
        until("its twins are listed", () -> twins.getItems().size() > 1);
        assertThat(words(robot, "#twins")).contains(twins.getItems().size() + " accounts");
        robot.clickOn("#twins-why").write("the same thief").clickOn("#twins-CONFIRMED");
        until("they are decided", () -> shown(robot, "#twins-told"));
        robot.push(KeyCode.ESCAPE);
        untilDue(robot, "¥90,000");
    }

    private void decideAll(FxRobot robot, String step, Status to) {
        robot.clickOn("#nav-COMPENSATION");
        until("the list is there", () -> text(robot, "#compensation-sum").equals("¥171,500"));
        robot.clickOn("#compensationAll-open").clickOn("#compensationAll-" + step);
        until("what it comes to is said", () -> ready(robot, "#compensationAll-act"));
        assertThat(text(robot, "#compensationAll-total")).isEqualTo("5 items, ¥171,500");
        robot.clickOn("#compensationAll-act");
        until("the stage holds them all", () -> words(robot, "#stage-" + to).contains("5 | ¥171,500"));
    }

    private void propose(FxRobot robot) {
        decideAll(robot, "review", Status.REVIEWED);
        window.signIn(robot, "Mori");
        decideAll(robot, "approve", Status.APPROVED);
    }

    /// @return the yen published
    private long publish(FxRobot robot, String note) {
        window.signIn(robot, "Mori");
        robot.clickOn("#nav-OVERVIEW");
        until("the answer is there", () -> shown(robot, "#answer-publish"));
        robot.clickOn("#answer-publish");
        until("the page before is shown", () -> shown(robot, "#publish-act"));
        String sentence = words(robot, "#publish");
        robot.clickOn("#publish-note").write(note).clickOn("#publish-act");
        until("it is published", () -> window.screens().estimates().published().get().stream()
                .anyMatch(one -> one.note().equals(note)));
        long yen = window.screens()
                .estimates()
                .published()
                .get()
                .getLast()
                .stated()
                .amount();
        assertThat(sentence).contains(yen(yen));
        return yen;
    }

    private static String yen(long yen) {
        return "¥" + String.format(java.util.Locale.ROOT, "%,d", yen);
    }

    /// Finance seals what is due by card and writes its files.
    @SuppressWarnings("unchecked") // formats
    private void pay(FxRobot robot) {
        window.signIn(robot, "Suzuki");
        robot.clickOn("#nav-PAYOUTS").clickOn("#payouts-seal");
        ComboBox<Object> format = robot.lookup("#seal-format").queryAs(ComboBox.class);
        robot.interact(() -> format.setValue(format.getItems().getLast()));
        robot.clickOn("#seal-payer");
        until("the plan is there", () -> ready(robot, "#seal-act"));
        assertThat(text(robot, "#seal-total")).contains("3 items", "¥150,000");
        robot.clickOn("#seal-act");
        until("the batch is listed", () -> row(robot).contains("¥150,000"));
        robot.clickOn("#batches .table-row-cell");
        until("what lies behind it is shown", () -> ready(robot, "#payouts-export"));
        robot.clickOn("#payouts-export");
        until("its files are written", () -> files().stream().anyMatch(name -> name.endsWith(".held.csv")));
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
    }

    /// The first batch as it stands on the screen.
    private static String row(FxRobot robot) {
        return robot.lookup("#batches .table-cell").queryAll().stream()
                .map(cell -> String.valueOf(((Labeled) cell).getText()))
                .collect(Collectors.joining(" | "));
    }

    private List<CaseItem> items() {
        return window.screens().open().reader().compensation(ListQuery.ALL).rows();
    }

    private void readBack(FxRobot robot) throws IOException {
        String lines = items().stream()
                .filter(item -> item.batch() != null)
                .map(item -> item.id() + "," + item.account() + "," + item.amount() + ","
                        + (item.account().equals("A01") ? "FAILED,card closed" : "PAID,"))
                .collect(Collectors.joining("\n", "item_id,account_id,amount,status,reason\n", "\n"));
        Files.writeString(folder.resolve("returned.csv"), lines);
        robot.clickOn("#payouts-read");
        until("what came back is said", () -> shown(robot, "#payouts-receipt"));
        until("two are paid", () -> row(robot).contains("¥120,000"));
        assertThat(row(robot)).contains("¥30,000");
        robot.clickOn("#nav-COMPENSATION");
        until("the stages follow", () -> words(robot, "#stage-PAID").contains("2 | ¥120,000"));
        assertThat(words(robot, "#stage-FAILED")).contains("1 | ¥30,000");
    }

    /// The issuer took a charge of A02 back, which was compensated already.
    private void addLateExport(FxRobot robot) throws IOException {
        window.signIn(robot, "Sato");
        String header = Files.readAllLines(INCIDENT.resolve("transactions.csv")).getFirst();
        exports = List.of(Files.write(
                folder.resolve("late.csv"),
                List.of(
                        header,
                        "R900,A02,2019-07-04T09:00:00+09:00,CHARGE_REVERSAL,30000,COMPLETED,CREDIT_CARD,,,,,,,T147")));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until("where it belongs is asked", () -> shown(robot, "#add-to-case"));
        robot.clickOn("#add-to-case");
        until("it may be added", () -> ready(robot, "#choose-start") && compared());
        robot.clickOn("#choose-start");
        until(
                "the case is there again",
                () -> shown(robot, "#nav-COMPENSATION")
                        && !window.model().work().running().get()
                        && window.model().importing().get().isEmpty());
        until("Sato still works", () -> text(robot, "#who").startsWith("Sato"));
        show(robot, "A02");
        untilDue(robot, "¥60,000");
        show(robot, "A01");
        untilDue(robot, "¥31,500");
    }

    private void step(FxRobot robot, String step, Predicate<CaseItem> which) {
        robot.clickOn("#nav-COMPENSATION");
        TableView<?> table = robot.lookup("#compensation-table").queryTableView();
        until("the item is listed", () -> table.getItems().stream().anyMatch(row -> which.test((CaseItem) row)));
        robot.interact(() -> table.getSelectionModel()
                .clearAndSelect(table.getItems().stream()
                        .map(row -> which.test((CaseItem) row))
                        .toList()
                        .indexOf(true)));
        until("the step may be taken", () -> ready(robot, "#compensation-" + step));
        robot.clickOn("#compensation-" + step);
    }

    private static boolean back(CaseItem item, Status status) {
        return item.account().equals("A02") && item.amount() == -30_000 && item.status() == status;
    }

    private void takeBack(FxRobot robot) {
        step(robot, "review", item -> back(item, Status.PROPOSED));
        until("it is reviewed", () -> items().stream().anyMatch(item -> back(item, Status.REVIEWED)));
        window.signIn(robot, "Mori");
        step(robot, "approve", item -> back(item, Status.REVIEWED));
        until("it is approved", () -> items().stream().anyMatch(item -> back(item, Status.APPROVED)));
        window.signIn(robot, "Suzuki");
        step(robot, "recover", item -> back(item, Status.APPROVED));
        until("how it came back is asked", () -> shown(robot, "#reason"));
        robot.clickOn("#reason").write("set off by the issuer").clickOn("#reason-act");
        until("it is settled", () -> words(robot, "#stage-RECOVERED").contains("1 | "));
        assertThat(words(robot, "#stage-PAID")).as("what is behind us stays").contains("2 | ¥120,000");
    }

    private void compare(FxRobot robot, long first, long second) {
        assertThat(second).isLessThan(first);
        until("the bridge is there", () -> shown(robot, "#bridge-from"));
        robot.interact(() ->
                robot.lookup("#bridge-from").queryComboBox().getSelectionModel().selectFirst());
        until(
                "both ends are said",
                () -> words(robot, "#waterfall").contains(yen(first))
                        && words(robot, "#waterfall").contains(yen(second)));
        assertThat(words(robot, "#waterfall")).contains(yen(first - second));
    }
}
