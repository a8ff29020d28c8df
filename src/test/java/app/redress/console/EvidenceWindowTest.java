package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.results.RejectFilter;
import app.redress.console.evidence.EvidenceViewModel;
import app.redress.desktop.CorrectedLines;
import app.redress.desktop.ListExportService.Exported;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The evidence screen, driven by mouse and keys.
@ExtendWith(ApplicationExtension.class)
class EvidenceWindowTest {
    @TempDir
    static Path folder;

    private final ExecutorService background = Background.threads();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(folder, background, (_, _, _, target) -> new Exported(0, 0, target));
        stage.setScene(window.scene(1400, 860));
        stage.show();
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    private void openEvidence(FxRobot robot, String part) {
        robot.clickOn("#empty-sample");
        until("the sample case is open", () -> window.model.open().get().isPresent());
        robot.clickOn("#nav-EVIDENCE");
        robot.clickOn("#evidence-" + part);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private EvidenceViewModel evidence() {
        return window.model.open().get().orElseThrow().evidence();
    }

    private static int rows(FxRobot robot, String table) {
        return robot.lookup("#" + table).queryAs(TableView.class).getItems().size();
    }

    @Test
    void rejectsAreFilteredExportedSavedAndReimportedAfterCorrection(FxRobot robot) {
        openEvidence(robot, "REJECTS");
        until("the rejects are listed", () -> rows(robot, "rejects-table") == 17);
        ComboBox<?> file = robot.lookup("#rejects-file").queryAs(ComboBox.class);
        ComboBox<?> reason = robot.lookup("#rejects-reason").queryAs(ComboBox.class);
        robot.interact(() -> file.getSelectionModel().select(1));
        until("only that file's are left", () -> rows(robot, "rejects-table") == 13);
        robot.interact(() -> reason.getSelectionModel().select(2));
        until("only that reason's are left", () -> rows(robot, "rejects-table") == 5);
        assertThat(evidence().rejects().filter().get()).isEqualTo(new RejectFilter(0, "amount", "amount.none"));

        robot.clickOn("#rejects-table .table-cell");
        until("the line is shown", () -> robot.lookup("#reject-raw").tryQuery().isPresent());
        window.csvTarget = folder.resolve("out.csv");
        robot.clickOn("#rejects-export");
        until("it was exported", () -> window.caseService.evidence.written.contains("export 5 out.csv"));
        robot.clickOn("#rejects-save");
        until("it was saved", () -> window.caseService.evidence.written.contains("save transactions.csv out.csv"));
        window.corrected = Optional.of(folder.resolve("corrected.csv"));
        robot.clickOn("#rejects-bring-in");
        until("the case was analysed again", () -> !window.caseService.again.isEmpty());
        var original = evidence().receipts().getFirst().file();
        assertThat(window.caseService.again)
                .containsExactly(List.of(new CorrectedLines(original, folder.resolve("corrected.csv"))));
    }

    @Test
    void thePeriodIsDecidedOnlyWithAReasonAndOffersReanalysis(FxRobot robot) {
        openEvidence(robot, "REJECTS");
        assertThat(robot.lookup("#limits").<Node>query().isVisible()).isFalse();
        robot.clickOn("#rejects-limits");
        assertThat(robot.lookup("#limits").<Node>query().isVisible()).isTrue();
        robot.clickOn("#limits-period-to").write("2019-07-05");
        assertThat(robot.lookup("#limits-decide").queryButton().isDisabled()).isTrue();
        robot.clickOn("#limits-why").write("a test row");
        robot.clickOn("#limits-decide");
        until(
                "the bar says that it is not in the figures",
                () -> robot.lookup("#waiting-bar").<Node>query().isVisible());
        assertThat(robot.lookup("#waiting-words").queryAs(Label.class).getText())
                .startsWith("The period or ceiling decided is not");
        assertThat(robot.lookup("#limits-latest").queryAs(Label.class).getText())
                .contains("Abe", "as the files say → 2019", "a test row");
        robot.clickOn("#limits-undo");
        until(
                "it is taken back",
                () -> !robot.lookup("#waiting-bar").<Node>query().isVisible());
    }

    @Test
    void aDecisionOffersReanalysisAndThenCounts(FxRobot robot) {
        openEvidence(robot, "CONFLICTS");
        until(
                "the rows stand side by side",
                () -> robot.lookup("#conflict-side-1").tryQuery().isPresent());
        assertThat(robot.lookup("#waiting-bar").<Node>query().isVisible()).isFalse();
        robot.clickOn("#conflict-note").write("journal");
        robot.clickOn("#conflict-side-1");

        until(
                "the bar says so",
                () -> robot.lookup("#waiting-bar").<Node>query().isVisible());
        assertThat(robot.lookup("#waiting-words").queryAs(Label.class).getText())
                .startsWith("1 decision is not");
        assertThat(window.caseService.evidence.notes).containsExactly("journal");
        until("the next one to decide is shown", () -> robot.lookup("#conflict-key")
                .queryAs(Label.class)
                .getText()
                .equals("U00377"));

        robot.clickOn("#analyse-again");
        until(
                "the bar is gone",
                () -> !robot.lookup("#waiting-bar").<Node>query().isVisible());
        assertThat(window.caseService.again).containsExactly(List.of());
        assertThat(robot.lookup("#conflicts-table").tryQuery())
                .as("the screen stays")
                .isPresent();
    }

    @Test
    void aDigitKeyDecidesAndTheDecisionCanBeChanged(FxRobot robot) {
        openEvidence(robot, "CONFLICTS");
        until(
                "the rows stand side by side",
                () -> robot.lookup("#conflict-side-1").tryQuery().isPresent());
        robot.clickOn("#conflicts-table .table-cell");
        robot.push(KeyCode.DIGIT0);
        until("none counts", () -> evidence().conflicts().waiting().get() == 1);
        robot.clickOn("#conflicts-undo");
        until("it is open again", () -> evidence().conflicts().waiting().get() == 0);
        robot.clickOn("#conflict-side-0");

        until("the first row counts", () -> {
            var choice = window.caseService.evidence.conflicts().getFirst().choice();
            return choice != null && choice.line() == 19_205;
        });
    }
}
