package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.shell.Screen;
import app.redress.desktop.RealCases;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
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

/// What must stay where it is or come into view by itself, also in a low window.
@ExtendWith(ApplicationExtension.class)
class StableWindowTest {
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
        window = new CaseWindow(stage, folder, new ChosenFiles(folder), 1280, 860);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private AccountsViewModel accounts(FxRobot robot) {
        AccountsViewModel accounts = window.opened(robot, "july.mv.db", "Sato").accounts();
        robot.interact(() -> window.model().screen().set(Screen.ACCOUNTS));
        until(
                "an account is in front",
                () -> robot.lookup("#accounts-queue").query().isFocused()
                        && accounts.finding().get().isPresent());
        return accounts;
    }

    private static Bounds onScreen(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean showsWhole(FxRobot robot, int index) {
        Bounds table = onScreen(robot, "#events");
        return robot.lookup("#events .table-row-cell").queryAll().stream()
                .filter(row -> row instanceof IndexedCell<?> cell && cell.getIndex() == index && row.isVisible())
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .anyMatch(row -> row.getMaxY() <= table.getMaxY() && row.getMinY() >= table.getMinY() + 28);
    }

    private void lower(FxRobot robot) {
        robot.interact(() -> window.stage().setHeight(720));
        until(
                "the facets lie beside the list",
                () -> onScreen(robot, "#facets").getMinX()
                        >= onScreen(robot, "#accounts-queue").getMaxX());
    }

    @Test
    void aWindowMadeTallerTakesTheFacetsIntoTheColumnAndStaysWhole(FxRobot robot) {
        accounts(robot);
        robot.push(KeyCode.F);
        lower(robot);
        robot.interact(() -> window.stage().setHeight(860));
        until(
                "they stand in its column",
                () -> onScreen(robot, "#facets").getMaxX()
                        <= onScreen(robot, "#accounts-queue").getMaxX() + 1);
        until(
                "everything is laid out again",
                () -> onScreen(robot, "#events").getMaxY() > 760
                        && onScreen(robot, "#accounts-queue").getMinY()
                                >= onScreen(robot, "#facets").getMaxY());
        lower(robot);
        robot.clickOn("#accounts-filter").push(KeyCode.ESCAPE);
        until(
                "Escape closes them from wherever the keys are",
                () -> !robot.lookup("#facets").query().isVisible());
    }

    @Test
    void theFirstSuspiciousEventAndEachChosenOneAreInView(FxRobot robot) {
        robot.interact(() -> window.stage().setHeight(720));
        AccountsViewModel accounts = accounts(robot);
        for (int i = 0; i < 3; i++) {
            int first = accounts.selectedEvent().get();
            assertThat(first).isPositive();
            until("the first suspicious event is in view", () -> showsWhole(robot, first));
            int last =
                    accounts.finding().get().orElseThrow().timeline().events().size() - 1;
            robot.interact(() -> accounts.selectEvent(last));
            until("the last event is in view", () -> showsWhole(robot, last));
            robot.interact(() -> accounts.selectEvent(0));
            until("the first event is in view", () -> showsWhole(robot, 0));
            String before = accounts.account().get();
            robot.interact(() -> robot.lookup("#accounts-queue").query().requestFocus());
            robot.push(KeyCode.J);
            until(
                    "the next account is in front",
                    () -> !accounts.account().get().equals(before)
                            && accounts.finding()
                                    .get()
                                    .filter(f -> f.account()
                                            .equals(accounts.account().get()))
                                    .isPresent());
        }
    }

    @Test
    void whoeverSignsInGetsTheKeysBackWhereTheyWere(FxRobot robot) {
        accounts(robot);
        robot.interact(() -> robot.lookup("#events").query().requestFocus());
        window.signIn(robot, "Mori");
        until(
                "the events have the keys again",
                () -> robot.lookup("#events").query().isFocused());
    }

    @Test
    void aQuestionMarkShowsTheKeysButNotWhileOneWrites(FxRobot robot) {
        accounts(robot);
        robot.interact(() -> robot.lookup("#events").query().requestFocus());
        robot.write("?");
        until("the keys are shown", () -> robot.lookup("#help").query().isVisible());
        robot.clickOn("#help-close");
        until(
                "the events have the keys again",
                () -> robot.lookup("#events").query().isFocused());
        robot.clickOn("#accounts-filter").write("?");
        assertThat(robot.lookup("#help").query().isVisible()).isFalse();
    }

    @Test
    void whatIsTypedWhileSomebodyIsAskedWhoTheyAreDecidesNothingBehind(FxRobot robot) {
        accounts(robot);
        robot.interact(() -> window.screens().seat().askSignIn());
        until(
                "who works is asked",
                () -> robot.lookup("#sign-in-passphrase").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#events").query().requestFocus());
        until(
                "the question keeps the keys",
                () -> robot.lookup("#sign-in-passphrase").query().isFocused());
        robot.write("aht");
        assertThat(robot.lookup("#sign-in-passphrase").queryTextInputControl().getText())
                .isEqualTo("aht");
        assertThat(window.screens().accounts().queue().progress().get().decided())
                .isZero();
    }

    @Test
    void facetsInALowWindowLieBesideTheListAndLeaveItAsItWas(FxRobot robot) {
        robot.interact(() -> window.stage().setHeight(720));
        accounts(robot);
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
