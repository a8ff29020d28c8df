package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.desktop.RealCases;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A manager chooses the rules for deadlines on the overview; the dates then stand there and on the items.
@ExtendWith(ApplicationExtension.class)
class DeadlinesWindowTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @BeforeEach
    void copy() {
        RealCases.julyAndPeopleAfresh(folder);
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder, new ChosenFiles(folder), 1280, 900);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private static String words(FxRobot robot, String part) {
        return robot.lookup(part + " .label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" | "));
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static void ask(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#deadlines-choose").queryAs(Hyperlink.class).fire());
        until("the rules are offered", () -> shown(robot, "#deadlines-act"));
    }

    private void picture(String name) {
        String pictures = System.getProperty("pictures", "");
        if (!pictures.isEmpty()) {
            Pictures.take(window.stage(), Path.of(pictures), name);
        }
    }

    @Test
    void theRulesThatAManagerChoosesSetTheDatesOnTheOverviewAndOnTheItems(FxRobot robot) {
        window.opened(robot, "july.mv.db", "Sato");
        until("it says that nobody has chosen", () -> words(robot, "#deadlines").contains("nobody has chosen"));
        ask(robot);
        assertThat(words(robot, "#deadline-rules")).contains("Sato (analyst) may not choose");
        robot.clickOn("#deadlines-cancel");

        window.signIn(robot, "Mori");
        ask(robot);
        picture("rules");
        assertThat(robot.lookup("#deadlines-act").query().isDisabled()).isTrue();
        robot.interact(() -> {
            robot.lookup("#deadlines-eu-psd2").queryAs(CheckBox.class).setSelected(true);
            robot.lookup("#deadlines-jp-ppc").queryAs(CheckBox.class).setSelected(true);
            robot.lookup("#deadlines-noted").queryTextInputControl().setText("2019/7/3 9:00");
            robot.lookup("#deadlines-reason").queryTextInputControl().setText("our licence");
        });
        robot.clickOn("#deadlines-act");
        until("what is overdue is counted", () -> words(robot, "#deadlines").contains("chosen by Mori: our licence"));
        assertThat(words(robot, "#deadlines"))
                .contains("5 overdue, 2 due", "The incident, report: due in 1 day (Sat 6 Jul 2019)");
        picture("overview");

        robot.clickOn("#nav-COMPENSATION");
        until("the dates stand on the items", () -> words(robot, "#compensation-table")
                .contains("2019-07-04, overdue: refund"));
        assertThat(words(robot, "#stage-PROPOSED")).contains("5 overdue");
        picture("items");
    }

    private void chosen(FxRobot robot) {
        window.opened(robot, "july.mv.db", "Mori");
        ask(robot);
        robot.interact(() -> {
            robot.lookup("#deadlines-jp-ppc").queryAs(CheckBox.class).setSelected(true);
            robot.lookup("#deadlines-noted").queryTextInputControl().setText("2019/7/3 9:00");
            robot.lookup("#deadlines-reason").queryTextInputControl().setText("our licence");
        });
        robot.clickOn("#deadlines-act");
        until("the report is due", () -> words(robot, "#deadlines").contains("report: due in"));
    }

    private static void mark(FxRobot robot) {
        robot.interact(() -> robot.lookup("#deadlines-mark-jp-ppc-preliminary")
                .queryAs(Hyperlink.class)
                .fire());
        until("it is asked", () -> shown(robot, "#deadline-mark-note"));
    }

    @Test
    void aManagerMarksAReportAsDoneAndOpensItAgain(FxRobot robot) {
        chosen(robot);
        mark(robot);
        assertThat(robot.lookup("#deadline-mark-act").query().isDisabled()).isTrue();
        robot.interact(() -> {
            robot.lookup("#deadline-mark-at").queryTextInputControl().setText("yesterday");
            robot.lookup("#deadline-mark-note").queryTextInputControl().setText("receipt 17");
        });
        robot.clickOn("#deadline-mark-act");
        assertThat(shown(robot, "#deadline-mark-note")).isTrue();
        picture("mark");
        robot.interact(
                () -> robot.lookup("#deadline-mark-at").queryTextInputControl().setText("2019-07-04 10:00"));
        robot.clickOn("#deadline-mark-act");
        until("it says when and by whom", () -> words(robot, "#deadlines")
                .contains("The incident, report: done on Thu 4 Jul 2019 (Mori: receipt 17) · preliminary report"));
        picture("marked");

        mark(robot);
        assertThat(shown(robot, "#deadline-mark-at")).isFalse();
        robot.interact(() ->
                robot.lookup("#deadline-mark-note").queryTextInputControl().setText("wrong office"));
        robot.clickOn("#deadline-mark-act");
        until("it is due again", () -> !words(robot, "#deadlines").contains("receipt 17"));
    }

    @Test
    void anAnalystIsToldWhoMarksAReportAsDone(FxRobot robot) {
        chosen(robot);
        window.signIn(robot, "Sato");
        mark(robot);
        assertThat(words(robot, "#deadline-mark")).contains("Sato (analyst) may not mark deadlines as done");
        robot.interact(() ->
                robot.lookup("#deadline-mark-note").queryTextInputControl().setText("receipt 17"));
        assertThat(robot.lookup("#deadline-mark-act").query().isDisabled()).isTrue();
    }
}
