package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseItem;
import app.redress.casefile.Sessions;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.decisions.DecisionSubject;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Progress;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.people.Role;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.CompensationItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.TableView;
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

    private final ExecutorService background = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private ShellViewModel model;

    @BeforeAll
    static void make() {
        try (OpenCase made = RealCases.service(folder, "os")
                .analyse(RealCases.incident(folder.resolve("july.mv.db")), Progress.NONE)) {
            new Sessions((CaseFile) made.reader()).as("Sato", Role.ANALYST);
        }
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        show();
        stage.show();
    }

    /// A window created as by the program.
    private void show() {
        model = new ShellViewModel(
                RealCases.service(folder, "sato"),
                new Threads(background, Platform::runLater, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        stage.setScene(ConsoleScene.of(
                model, new Answers(), locale -> new ReasonWords(locale)::say, RealCases.TOKYO, 1400, 860, () -> {}));
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, model::close);
        background.shutdownNow();
    }

    private static void until(String what, Callable<Boolean> condition) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get(30, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new AssertionError("not within 60 s: " + what, e);
        }
    }

    private CaseScreens openedOn(FxRobot robot, Screen screen) {
        robot.clickOn("#empty-case");
        until("the case is open", () -> model.open().get().isPresent());
        until(
                "who works is asked",
                () -> robot.lookup("#sign-in-passphrase").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#sign-in-names").queryComboBox().setValue("Sato"));
        robot.clickOn("#sign-in-passphrase").write(Sessions.SECRET).push(KeyCode.ENTER);
        until("Sato is in", () -> robot.lookup("#who").queryButton().getText().startsWith("Sato"));
        robot.clickOn("#nav-" + screen.name());
        WaitForAsyncUtils.waitForFxEvents();
        return model.open().get().orElseThrow();
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
        robot.interact(() -> {
            model.close();
            show();
        });

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
                        && model.search().answer().get().complete()
                        && model.search().answer().get().text().equals(account));
        robot.push(KeyCode.ENTER);
        until("it is in front", () -> model.screen().get() == Screen.ACCOUNTS);
        assertThat(screens.accounts().account().get()).isEqualTo(account);
        assertThat(robot.lookup("#search").query().isVisible()).isFalse();

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        until("the list is back", () -> model.screen().get() == Screen.COMPENSATION);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("freeze");
        until("the command is found", () -> model.search().answer().get().text().equals("freeze"));
        robot.push(KeyCode.ENTER);
        until("the screen is in front", () -> model.screen().get() == Screen.FREEZE);
    }

    @Test
    void theReportIsWrittenFromTheOverviewAndItsPlaceIsSaid(FxRobot robot) {
        openedOn(robot, Screen.OVERVIEW);
        until(
                "the answer is shown",
                () -> robot.lookup("#answer-report").tryQuery().isPresent());
        robot.clickOn("#answer-report");

        until("it is written", () -> Files.exists(folder.resolve("damage-report.pdf")));
        until("it is said", () -> model.notice().get().key().equals("notice.said"));
        assertThat(folder.resolve("damage-report.pdf"))
                .content(java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
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

        assertThat(stage.getScene().getFocusOwner())
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

    /// Answers every file question with the same case.
    private static final class Answers implements Choosers {
        @Override
        public List<Path> exports() {
            return List.of();
        }

        @Override
        public Optional<Path> caseFile() {
            return Optional.of(folder.resolve("july.mv.db")).filter(Files::exists);
        }

        @Override
        public Optional<Path> newCaseFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> profile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> csvTarget(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> correctedLines() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title) {
            return Optional.of(folder.resolve(title));
        }

        @Override
        public Optional<Path> target(String title, String suggestedName, String... kinds) {
            return Optional.of(folder.resolve(suggestedName));
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(folder);
        }
    }
}
