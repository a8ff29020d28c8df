package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.Locks;
import app.redress.desktop.ListExportService.Exported;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Passphrases in the real scene, typed on the keyboard.
@ExtendWith(ApplicationExtension.class)
class PassphraseWindowTest {
    @TempDir
    static Path folder;

    private final ExecutorService background = Background.threads();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(folder, background, (_, _, _, target) -> new Exported(0, 0, target));
        window.savedCase = "locked.mv.db";
        stage.setScene(window.scene(1400, 860));
        stage.show();
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private static boolean shown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(PassphraseWindowTest::seen).isPresent();
    }

    @Test
    void aWrongPassphraseIsAskedForAgainAndTheRightOneOpensTheCase(FxRobot robot) {
        robot.clickOn("#empty-case");
        until("the question stands", () -> shown(robot, "#unlock-passphrase"));
        assertThat(shown(robot, "#unlock-wrong")).isFalse();
        robot.write("not this one").push(KeyCode.ENTER);
        until("the wrong one is told", () -> shown(robot, "#unlock-wrong"));
        assertThat(window.model.open().get()).isEmpty();
        robot.write(MemoryCaseService.SECRET).clickOn("#unlock-open");

        until("the case is open", () -> window.model.open().get().isPresent());
        assertThat(shown(robot, "#unlock")).isFalse();
        assertThat(window.caseService.allWiped()).isTrue();
        assertThat(change(robot).isDisable()).isFalse();
    }

    @Test
    void cancellingLeavesTheWindowUnchanged(FxRobot robot) {
        robot.clickOn("#empty-case");
        until("the question stands", () -> shown(robot, "#unlock-passphrase"));
        robot.push(KeyCode.ESCAPE);

        until("the question is gone", () -> !shown(robot, "#unlock"));
        assertThat(shown(robot, "#empty")).isTrue();
        assertThat(shown(robot, "#notice")).isFalse();
        assertThat(change(robot).isDisable()).isTrue();
    }

    @Test
    void aNewCaseIsEncryptedOnlyWithAPassphraseTypedTwice(FxRobot robot) {
        window.exports = List.of(Path.of("transactions.csv"));
        robot.clickOn("#empty-evidence");
        until("the dialog stands", () -> shown(robot, "#choose-start"));
        assertThat(shown(robot, "#passphrase-new")).isFalse();
        robot.clickOn("#passphrase-wanted").clickOn("#passphrase-new").write("twelve chars");
        assertThat(robot.lookup("#choose-start").<Node>query().isDisabled()).isTrue();
        robot.clickOn("#passphrase-repeat").write("twelve chars");
        robot.clickOn("#choose-start");

        until("the analysis was asked for", () -> !window.caseService.analysed.isEmpty());
        var passphrase = window.caseService.analysed.getFirst().passphrase();
        assertThat(passphrase).isNotNull().satisfies(given -> assertThat(Locks.same(given, "twelve chars"))
                .isTrue());
    }

    private MenuItem change(FxRobot robot) {
        return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-passphrase".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
