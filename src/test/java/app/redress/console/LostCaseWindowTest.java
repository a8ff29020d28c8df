package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.RecordedDisk;
import app.redress.casefile.session.Sessions;
import app.redress.desktop.RealCases;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The disk takes an open case away: the window says so in words, and what was decided before is unharmed.
@ExtendWith(ApplicationExtension.class)
class LostCaseWindowTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path place;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @BeforeEach
    void copy() {
        place = RealCases.julyAndPeople(folder).resolveSibling("july.mv.db");
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private String told() {
        return Said.english(window.screens().accounts().decisions().told().get().words());
    }

    private long decided() {
        return window.screens().accounts().queue().progress().get().decided();
    }

    /// Agrees with the account in front.
    private void agree(FxRobot robot) {
        robot.clickOn("#nav-ACCOUNTS");
        until(
                "an account is in front",
                () -> robot.lookup("#figures").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#events").query().requestFocus());
        robot.push(KeyCode.A);
    }

    @Test
    void aCaseThatWasMovedAwayWhileOpenIsSaidToBeMissingAndWorksAgainOnceItIsBack(FxRobot robot) throws IOException {
        window.opened(robot, "july.mv.db", "Sato");
        Path away = folder.resolve("elsewhere.mv.db");
        Files.move(place, away);
        agree(robot);
        until("it is said", () -> told().contains("no longer where it was opened"));
        assertThat(decided()).isZero();
        Files.move(away, place);
        agree(robot);
        until("it is decided", () -> decided() == 1);
    }

    @Test
    void aCaseThatWasDeletedWhileOpenIsSaidToBeGoneAndClosesWithoutLeavingAnything(FxRobot robot) throws IOException {
        window.opened(robot, "july.mv.db", "Sato");
        Files.delete(place);
        agree(robot);
        until("it is said", () -> told().contains("restore the latest backup"));
        assertThatThrownBy(() -> window.screens().open().keeping().backUp(folder.resolve("late.zip")))
                .satisfies(Said.containing("no longer where it was opened"));
        assertThat(folder.resolve("late.zip")).doesNotExist();
        robot.interact(() -> window.model().close());
        assertThat(place).doesNotExist();
    }

    @Test
    void aFullDiskIsSaidAndTheCaseIsAsBefore(FxRobot robot) {
        try (RecordedDisk disk = RecordedDisk.of(place)) {
            window.opened(robot, "july.mv.db", "Sato");
            disk.fill();
            agree(robot);
            until("it is said", () -> told().contains("has room"));
            robot.interact(() -> window.model().close());
        }
        try (CaseFile again = CaseFile.open(place, "os", RealCases.CLOCK)) {
            assertThat(again.audit().verify().intact()).isTrue();
            again.signIn("Sato", Passphrase.of(Sessions.SECRET));
            assertThat(again.summary().accountsScreened()).isPositive();
        }
    }
}
