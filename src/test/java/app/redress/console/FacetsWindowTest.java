package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.shell.Screen;
import app.redress.desktop.RealCases;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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

/// Facets in a low window.
@ExtendWith(ApplicationExtension.class)
class FacetsWindowTest {
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
        window = new CaseWindow(stage, folder, new ChosenFiles(folder), 1280, 720);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private static Bounds onScreen(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theyLieBesideTheListAndLeaveItAsItWas(FxRobot robot) {
        AccountsViewModel accounts = window.opened(robot, "july.mv.db", "Sato").accounts();
        robot.interact(() -> window.model().screen().set(Screen.ACCOUNTS));
        until(
                "the queue has the keys",
                () -> robot.lookup("#accounts-queue").query().isFocused()
                        && accounts.finding().get().isPresent());
        Bounds before = onScreen(robot, "#accounts-queue");
        assertThat(before.getHeight()).isGreaterThan(250);

        robot.push(KeyCode.F);
        until(
                "the facets have the keys",
                () -> robot.lookup("#facets-list").query().isFocused());
        assertThat(onScreen(robot, "#accounts-queue")).isEqualTo(before);
        assertThat(onScreen(robot, "#facets").intersects(before)).isFalse();

        robot.push(KeyCode.ESCAPE);
        until(
                "the queue has the keys again",
                () -> robot.lookup("#accounts-queue").query().isFocused());
        assertThat(robot.lookup("#facets").query().isVisible()).isFalse();
    }
}
