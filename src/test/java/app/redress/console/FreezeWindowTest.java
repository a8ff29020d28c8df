package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.Sessions;
import app.redress.casefile.WronglyFrozen;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.ShellViewModel;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Progress;
import app.redress.people.Role;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
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

/// The freeze screen over a case file on the disk, in which a person cleared an account that the operator had frozen.
@ExtendWith(ApplicationExtension.class)
class FreezeWindowTest {
    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private ShellViewModel model;

    @BeforeAll
    static void analyse() {
        try (OpenCase made = RealCases.service(folder, "os")
                .analyse(RealCases.incident(folder.resolve("july.mv.db")), Progress.NONE)) {
            Sessions people = new Sessions((CaseFile) made.reader());
            people.as("Mori", Role.MANAGER);
            people.as("Sato", Role.ANALYST)
                    .decideAccounts(List.of(new DecisionRequest("A02", DecisionSubject.TIER, "CLEARED", "her son", 0)));
        }
    }

    @Start
    void start(Stage stage) {
        model = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(background, Platform::runLater, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        stage.setScene(ConsoleScene.of(
                model,
                new ChosenFiles(folder),
                locale -> new ReasonWords(locale)::say,
                RealCases.TOKYO,
                1400,
                860,
                () -> {}));
        stage.show();
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::close);
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

    private CaseScreens screens() {
        return model.open().get().orElseThrow();
    }

    @Test
    void aWronglyFrozenAccountIsListedWithItsHoursAndReleasedWithAReason(FxRobot robot) {
        robot.interact(() -> model.openCase(folder.resolve("july.mv.db")));
        until("the case is open", () -> model.open().get().isPresent());
        until(
                "who works is asked",
                () -> robot.lookup("#sign-in-passphrase").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#sign-in-names").queryComboBox().setValue("Mori"));
        robot.clickOn("#sign-in-passphrase").write(Sessions.SECRET).push(KeyCode.ENTER);
        until("Mori is in", () -> robot.lookup("#who").queryButton().getText().startsWith("Mori"));

        robot.clickOn("#nav-FREEZE");
        until(
                "the cost of a delay is said, or why it is not",
                () -> robot.lookup("#freeze-pace").queryLabeled().getText().contains("cannot be said"));
        until("the part says how many", () -> robot.lookup("#freeze-WRONGLY_FROZEN")
                .queryLabeled()
                .getText()
                .equals("Frozen wrongly (1)"));
        robot.clickOn("#freezeAll-open");
        until(
                "what the step comes to is shown before it is taken",
                () -> robot.lookup("#freezeAll-total").tryQuery().isPresent());
        robot.clickOn("#freezeAll-act");
        until("every account is requested", () -> screens().freeze().toFreeze().list().rows().stream()
                .allMatch(item -> item.status() == FreezeItem.Status.REQUESTED));
        robot.clickOn("#freeze-WRONGLY_FROZEN");
        WronglyFrozen row = screens().freeze().wrongly().list().rows().getFirst();
        assertThat(row.account()).isEqualTo("A02");
        assertThat(row.decided()).isTrue();
        assertThat(row.hours()).isPositive();
        robot.clickOn("#wronglyFrozen-table .table-row-cell").clickOn("#wronglyFrozen-release");
        until("the reason is asked", () -> robot.lookup("#reason").tryQuery().isPresent());
        robot.clickOn("#reason").write("owner verified").clickOn("#reason-act");
        until(
                "nobody waits any more",
                () -> screens().freeze().wrongly().list().total().get() == 0);
        assertThat(screens().open().reader().wronglyFrozen(ListQuery.ALL).rows())
                .isEmpty();
        assertThat(((CaseFile) screens().open().reader())
                        .audit()
                        .entries(ListQuery.ALL)
                        .rows()
                        .getLast()
                        .detail())
                .isEqualTo("FROZEN -> RELEASED; owner verified");
    }
}
