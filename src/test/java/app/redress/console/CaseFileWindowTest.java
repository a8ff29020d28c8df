package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.decisions.DecisionSubject;
import app.redress.desktop.RealCases;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.report.pdf.PdfText;
import app.redress.worklist.CompensationItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window on a real case file, with nothing replaced in between.
@ExtendWith(ApplicationExtension.class)
class CaseFileWindowTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @BeforeAll
    static void copy() {
        RealCases.julyAndPeople(folder);
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private CaseScreens openedOn(FxRobot robot, Screen screen) {
        CaseScreens screens = window.openedByButton(robot, "Sato");
        robot.clickOn("#nav-" + screen.name());
        WaitForAsyncUtils.waitForFxEvents();
        return screens;
    }

    private static CaseItem first(CaseScreens screens) {
        return screens.compensation().list().rows().getFirst();
    }

    @Test
    void aStepOnTheWorklistPersistsWhenTheCaseIsReopened(FxRobot robot) {
        CaseScreens screens = openedOn(robot, Screen.COMPENSATION);
        String account = first(screens).account();
        assertThat(first(screens).status()).isEqualTo(CompensationItem.Status.PROPOSED);
        looksAt(robot, screens, account);

        robot.clickOn("#nav-COMPENSATION").clickOn("#compensation-table .table-row-cell");
        assertThat(robot.lookup("#sign-in .card").tryQuery()).isEmpty();
        robot.clickOn("#compensation-review");
        until("the row is reviewed", () -> first(screens).status() == CompensationItem.Status.REVIEWED);
        window.restart(robot);

        CaseScreens again = openedOn(robot, Screen.COMPENSATION);
        assertThat(again).isNotSameAs(screens);
        assertThat(first(again).account()).isEqualTo(account);
        assertThat(first(again).status()).isEqualTo(CompensationItem.Status.REVIEWED);
        assertThat(robot.lookup("#compensation-table .chip-status-reviewed").tryQuery())
                .isPresent();
    }

    @Test
    void anAccountIsFoundAndTheWayBackTakenByKeysAlone(FxRobot robot) {
        CaseScreens screens = openedOn(robot, Screen.COMPENSATION);
        String account = first(screens).account();
        robot.push(KeyCode.CONTROL, KeyCode.K).write(account);
        until(
                "it is found",
                () -> robot.lookup("#search-list").queryListView().getItems().size() > 1
                        && window.model().search().answer().get().complete()
                        && window.model().search().answer().get().text().equals(account));
        robot.push(KeyCode.ENTER);
        until("it is in front", () -> window.model().screen().get() == Screen.ACCOUNTS);
        assertThat(screens.accounts().account().get()).isEqualTo(account);
        assertThat(robot.lookup("#search").query().isVisible()).isFalse();

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        until("the list is back", () -> window.model().screen().get() == Screen.COMPENSATION);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("freeze");
        until(
                "the command is found",
                () -> window.model().search().answer().get().text().equals("freeze"));
        robot.push(KeyCode.ENTER);
        until("the screen is in front", () -> window.model().screen().get() == Screen.FREEZE);
    }

    @Test
    void theReportIsWrittenFromTheOverviewAndItsPlaceIsSaid(FxRobot robot) {
        openedOn(robot, Screen.OVERVIEW);
        until(
                "the answer is shown",
                () -> robot.lookup("#answer-report").tryQuery().isPresent());
        robot.clickOn("#answer-report");
        until(
                "the report is shown",
                () -> robot.lookup("#report-act").tryQuery().isPresent());
        robot.clickOn("#report-act");

        until("it is written", () -> Files.exists(folder.resolve("damage-report.pdf")));
        until("it is said", () -> window.model().notice().get().key().equals("notice.said"));
        assertThat(folder.resolve("damage-report.pdf"))
                .content(java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
        robot.clickOn("#status-work");
        until("the list of work is open", () -> robot.lookup("#work").tryQuery().isPresent());
        assertThat(robot.lookup("#work .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Background work", "Management report: damage-report.pdf: done");
    }

    @Test
    void aTimelineIsPutIntoTheReportWithANoteAndTakenOutAgain(FxRobot robot) throws IOException {
        CaseScreens screens = openedOn(robot, Screen.ACCOUNTS);
        AccountsViewModel accounts = screens.accounts();
        until("an account is in front", () -> accounts.finding().get().isPresent());
        String account = accounts.account().get();
        robot.clickOn("#timeline-report");
        until(
                "a note is asked",
                () -> robot.lookup("#report-add-note").queryAs(TextField.class).isFocused());
        robot.write("for the board").push(KeyCode.ENTER);
        until("it is in the report", () -> accounts.report().accounts().get().size() == 1);

        robot.push(KeyCode.CONTROL, KeyCode.P);
        until("the report is shown", () -> accounts.report().shown().get());
        robot.clickOn("#report-act");
        Path written = folder.resolve("damage-report.pdf");
        until("it is written", () -> window.model().notice().get().key().equals("notice.said"));
        assertThat(PdfText.of(written)).contains("Accounts in detail", account, "for the board");

        robot.push(KeyCode.CONTROL, KeyCode.P);
        until("the report is shown again", () -> accounts.report().shown().get());
        robot.clickOn("#report-remove-" + account);
        until(
                "it is out of the report",
                () -> accounts.report().accounts().get().isEmpty());
        robot.push(KeyCode.ESCAPE);
        until("the report is closed", () -> !accounts.report().shown().get());
    }

    @Test
    void anEventIsOverruledAndUndoneByKeysAndFieldsStillTakeLetters(FxRobot robot) {
        CaseScreens screens = openedOn(robot, Screen.ACCOUNTS);
        AccountsViewModel accounts = screens.accounts();
        until("an account is in front", () -> accounts.finding().get().isPresent());
        String account = accounts.account().get();
        long due = due(accounts);
        int stolen = stolenCharge(accounts);
        robot.interact(() -> accounts.selectEvent(stolen));
        robot.interact(() -> robot.lookup("#events").queryTableView().requestFocus());

        robot.push(KeyCode.O);
        until("the reason is asked", () -> robot.lookup("#decision-why").query().isFocused());
        robot.write("auoln his own").push(KeyCode.ENTER);
        until("less is due", () -> due(accounts) < due);
        assertThat(accounts.decisions().look().get().choice(DecisionSubject.DONE))
                .as("letters in a field are letters")
                .isEmpty();
        assertThat(accounts.finding()
                        .get()
                        .orElseThrow()
                        .timeline()
                        .events()
                        .get(stolen)
                        .reasons()
                        .getFirst()
                        .args())
                .as("who decided and why, beside the engine's view")
                .containsExactly("Sato", "UNAUTHORISED", "auoln his own");
        until("the list follows", () -> accounts.queue().rows().stream()
                .anyMatch(row -> row.account().equals(account) && row.ruled() && row.due() < due));

        assertThat(window.stage().getScene().getFocusOwner())
                .as("the keyboard is back at the events")
                .isEqualTo(robot.lookup("#events").query());
        robot.push(KeyCode.A);
        until("the next account is in front", () -> !accounts.account().get().equals(account));
        until("it is marked as decided", () -> accounts.queue().progress().get().decided() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("what was taken back is looked at", () -> accounts.finding()
                .get()
                .filter(f -> f.account().equals(account))
                .isPresent());
        until("the mark is gone", () -> accounts.queue().progress().get().decided() == 0);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("what was due is due again", () -> due(accounts) == due);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("decided again", () -> due(accounts) < due);
    }

    @Test
    void twinsAreDecidedAlikeAndTakenBackAsOne(FxRobot robot) {
        CaseScreens screens = openedOn(robot, Screen.ACCOUNTS);
        AccountsViewModel accounts = screens.accounts();
        until("an account is in front", () -> accounts.finding().get().isPresent());
        // the tests share a case: another may have decided on one of the twins
        long before = ruled(screens);
        robot.push(KeyCode.T);
        ListView<?> things = robot.lookup("#twins-things").queryListView();
        until("what it shares is listed", () -> !things.getItems().isEmpty());
        robot.push(KeyCode.HOME);
        until(
                "its twins are listed",
                () -> robot.lookup("#twins-accounts").queryListView().getItems().size() > 1);
        int twins = robot.lookup("#twins-accounts").queryListView().getItems().size();
        assertThat(robot.lookup("#twins-OWNER").queryButton().isDisabled())
                .as("without a reason nothing is decided")
                .isTrue();

        robot.clickOn("#twins-why").write("one family");
        robot.clickOn("#twins-OWNER");
        until("they are decided", () -> ruled(screens) == twins);
        robot.push(KeyCode.ESCAPE);
        until("the events have the keys", () -> robot.lookup("#events").query().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("all are as before", () -> ruled(screens) == before);
    }

    private static long ruled(CaseScreens screens) {
        return screens.open()
                .reader()
                .accounts(new AccountQuery(
                        "", EnumSet.allOf(Tier.class), AccountState.RULED, AccountSort.ACCOUNT, false, 0, 0))
                .total();
    }

    private static long due(AccountsViewModel accounts) {
        return accounts.finding().get().orElseThrow().damages().point().totalDue();
    }

    private static int stolenCharge(AccountsViewModel accounts) {
        List<JudgedEvent> events =
                accounts.finding().get().orElseThrow().timeline().events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof Transaction t
                    && t.isCharge()
                    && events.get(i).verdict() == Verdict.UNAUTHORISED) {
                return i;
            }
        }
        throw new AssertionError("nothing was stolen");
    }

    private void looksAt(FxRobot robot, CaseScreens screens, String account) {
        robot.clickOn("#compensation-table .table-row-cell").push(KeyCode.ENTER);
        until("the account is in front", () -> screens.accounts()
                .finding()
                .get()
                .filter(f -> f.account().equals(account))
                .isPresent());
        int events = screens.accounts()
                .finding()
                .get()
                .orElseThrow()
                .timeline()
                .events()
                .size();
        until(
                "its events are listed",
                () -> robot.lookup("#events")
                                .queryAs(TableView.class)
                                .getItems()
                                .size()
                        == events);
        assertThat(events).isPositive();
    }
}
