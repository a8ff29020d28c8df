package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.uncertainty.UncertaintyViewModel;
import app.redress.desktop.RealCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A sample is drawn, reviewed and read back in the window, growth is estimated, and the press statement says both.
@ExtendWith(ApplicationExtension.class)
class UncertaintyWindowTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder, new ChosenFiles(folder), 1400, 1600);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void aReviewAndAnEstimateOfGrowthBecomePartOfTheStatement(FxRobot robot) throws IOException {
        UncertaintyViewModel shown = opened(robot, "Mori");
        assertThat(text(robot, "#answer-sampling")).startsWith("The error of our list has not been measured");
        robot.interact(() -> ((Hyperlink) robot.lookup("#answer-sampling").query()).fire());
        until("the screen is in front", () -> window.model().screen().get() == Screen.UNCERTAINTY);
        assertThat(robot.lookup("#sampling-read").queryButton().isDisabled()).isTrue();

        type(robot, "#sampling-listed", "eight");
        fire(robot, "#sampling-draw");
        assertThat(text(robot, "#sampling-trouble")).contains("whole numbers");
        type(robot, "#sampling-listed", "8");
        type(robot, "#sampling-cleared", "4");
        type(robot, "#sampling-seed", "20190704");
        fire(robot, "#sampling-draw");
        until("it is drawn", () -> shown.sampling().drawn().get().isPresent());
        assertThat(text(robot, "#sampling-trouble")).isEmpty();
        review();
        fire(robot, "#sampling-read");
        until("it is read", () -> robot.lookup("#sampling-result").tryQuery().isPresent());
        assertThat(text(robot, "#sampling-origin")).contains("seed 20190704", "Mori", "Stringer", "SHA-256");
        type(robot, "#sampling-goal", "1000");
        assertThat(text(robot, "#sampling-more")).contains("± 1,000 yen");

        fire(robot, "#growth-estimate");
        until("growth is known", () -> robot.lookup("#growth-result").tryQuery().isPresent());
        assertThat(text(robot, "#uncertainty-statement"))
                .startsWith("As of ")
                .contains("a review of 12 accounts says that our list overstates the loss by 100.0%")
                .doesNotContain("has not been");
        fire(robot, "#uncertainty-copy-JAPANESE");
        StringBuilder copied = new StringBuilder();
        robot.interact(() -> copied.append(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.toString()).contains("時点で判明している被害は", "12アカウントのレビュー");
    }

    @Test
    void anAuditorMayNotDrawAndIsToldSo(FxRobot robot) {
        opened(robot, "Ueda");
        robot.interact(() -> window.model().screen().set(Screen.UNCERTAINTY));
        fire(robot, "#sampling-draw");
        until("it is refused", () -> text(robot, "#sampling-trouble")
                .contains("Ueda is auditor in this case and may not"));
        assertThat(Files.exists(folder.resolve("sample.json"))).isFalse();
        fire(robot, "#growth-estimate");
        until("it is computed", () -> text(robot, "#growth-trouble").contains("is not kept in the case"));
    }

    /// Fills in that no account was taken over.
    private void review() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("review.csv"))) {
            lines.add(lines.isEmpty() ? line : line.replaceFirst(",.*", ",no,,"));
        }
        Files.write(folder.resolve("file.reviewed"), lines);
    }

    private UncertaintyViewModel opened(FxRobot robot, String name) {
        RealCases.sample(folder);
        CaseScreens screens = window.opened(robot, "sample.mv.db", name);
        until("it is known", () -> robot.lookup("#answer-sampling").tryQuery().isPresent());
        return screens.uncertainty();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
