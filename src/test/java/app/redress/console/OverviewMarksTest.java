package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.LossSpan;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountTerm;
import app.redress.console.overview.OverviewViewModel;
import app.redress.console.overview.WorkProgressViewModel.WorkKind;
import app.redress.console.shell.Screen;
import app.redress.domain.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The marks of the overview lead to their accounts, by mouse and by keys.
@ExtendWith(ApplicationExtension.class)
class OverviewMarksTest {
    @TempDir
    private Path folder;

    private final ExecutorService background = Background.threads();

    @SuppressWarnings("NullAway.Init")
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(folder, background, (_, _, _, _) -> {
            throw new AssertionError("nothing is exported");
        });
        stage.setScene(window.scene(1400, 900));
        stage.show();
    }

    @AfterEach
    void close() {
        background.shutdownNow();
    }

    private OverviewViewModel overview(FxRobot robot) {
        robot.interact(() -> window.model.openSample());
        until("the overview is drawn", () -> robot.lookup("#hourly-chart")
                .tryQuery()
                .filter(chart -> chart.getBoundsInLocal().getWidth() > 100)
                .isPresent());
        return window.model.open().get().orElseThrow().overview();
    }

    private AccountQuery asked() {
        until("the accounts are in front", () -> window.model.screen().get() == Screen.ACCOUNTS);
        until("the store was asked", () -> !window.caseService
                .sample
                .accountQueries
                .getLast()
                .terms()
                .isEmpty());
        return window.caseService.sample.accountQueries.getLast();
    }

    private static void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
        until(id + " has the keys", () -> robot.lookup(id).query().isFocused());
    }

    @Test
    void arrowsAndEnterShowTheAccountsOfAnHour(FxRobot robot) {
        overview(robot);
        focus(robot, "#hourly-chart");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.ENTER);

        AccountQuery asked = asked();
        assertThat(asked.terms()).extracting(AccountTerm::key).containsExactly(AccountTerm.Key.LOSS);
        assertThat(asked.tiers()).containsExactlyInAnyOrder(Tier.values());
        until("a chip says what is shown", () -> robot.lookup("#term-chips .label")
                .tryQueryAs(Label.class)
                .filter(chip -> chip.getText().startsWith("Lost money"))
                .isPresent());
        robot.interact(() -> robot.lookup("#term-away-loss").queryButton().fire());
        until(
                "without the condition everything is there",
                () -> window.caseService.sample.accountQueries.getLast().terms().isEmpty());
    }

    @Test
    void shiftAndArrowsChooseASpanThatTheBreakdownFollowsAndEscapeClears(FxRobot robot) {
        OverviewViewModel overview = overview(robot);
        focus(robot, "#hourly-chart");
        robot.push(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);

        until("a span is chosen", () -> overview.brushed()
                .get()
                .filter(chosen -> hours(chosen.span()) >= 3)
                .isPresent());
        until(
                "the chip is there",
                () -> robot.lookup("#brushed-clear").tryQuery().isPresent());
        until(
                "the breakdown is that of the span",
                () -> robot.lookup("#breakdown-2").tryQuery().isPresent()
                        && robot.lookup("#breakdown-others").tryQuery().isEmpty());
        robot.push(KeyCode.ESCAPE);
        until("all hours are shown again", () -> overview.brushed().get().isEmpty());
    }

    private static long hours(LossSpan span) {
        return java.time.Duration.between(span.from(), span.to()).toHours();
    }

    @Test
    void aControlMovedToAnEarlierHourSaysWhatItWouldHaveSaved(FxRobot robot) {
        OverviewViewModel overview = overview(robot);
        focus(robot, "#hourly-chart");
        robot.push(KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).push(KeyCode.LEFT).push(KeyCode.LEFT).release(KeyCode.SHIFT);

        until("it is reckoned", () -> overview.earlier()
                .imagined()
                .get()
                .filter(now -> now.reckoned()
                        && java.time.Duration.between(now.at(), now.control().at())
                                        .toHours()
                                == 2)
                .isPresent());
        assertThat(overview.brushed().get()).isEmpty();
        until("and said", () -> robot.lookup("#earlier-words")
                .tryQueryAs(Label.class)
                .filter(words -> words.getText().contains("from thieves"))
                .isPresent());
        robot.push(KeyCode.ESCAPE);
        until("it is where it was", () -> overview.earlier().imagined().get().isEmpty());
    }

    @Test
    void aDragChoosesASpanAndAClickShowsItsAccounts(FxRobot robot) {
        OverviewViewModel overview = overview(robot);
        Node chart = robot.lookup("#hourly-chart").query();
        robot.drag(robot.point(chart).atOffset(-150, 40).query())
                .dropTo(robot.point(chart).atOffset(60, 40));

        until("a span is chosen", () -> overview.brushed().get().isPresent());
        robot.interact(() -> robot.lookup("#brushed-accounts")
                .queryAs(javafx.scene.control.Hyperlink.class)
                .fire());
        assertThat(asked().terms()).extracting(AccountTerm::key).containsExactly(AccountTerm.Key.LOSS);
    }

    @Test
    void aPartOfTheBreakdownAndADefinitionShowTheirAccounts(FxRobot robot) {
        overview(robot);
        robot.interact(() -> robot.lookup("#breakdown-0")
                .queryAs(javafx.scene.control.Hyperlink.class)
                .fire());
        assertThat(asked().terms()).extracting(AccountTerm::key).isEqualTo(List.of(AccountTerm.Key.SPENTAT));

        robot.interact(() -> window.model.screen().set(Screen.OVERVIEW));
        focus(robot, "#definition-dots");
        robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        until(
                "the store was asked by definition",
                () -> window.caseService.sample.accountQueries.getLast().terms().stream()
                        .anyMatch(term -> term.key() == AccountTerm.Key.COUNTED));
    }

    @Test
    void theProgressOfTheWorkIsCountedAndLeadsToItsList(FxRobot robot) {
        overview(robot);
        until(
                "the work is counted",
                () -> robot.lookup("#progress-FREEZE").tryQuery().isPresent());
        var screens = window.model.open().get().orElseThrow();
        assertThat(screens.progress().lines().get())
                .hasSize(WorkKind.values().length)
                .anySatisfy(line -> {
                    assertThat(line.kind()).isEqualTo(WorkKind.COMPENSATION);
                    assertThat(line.all())
                            .isEqualTo(screens.compensation().list().total().get());
                    assertThat(line.decided()).isZero();
                    assertThat(line.yen()).isPositive();
                });
        robot.interact(() -> robot.lookup("#progress-FREEZE")
                .queryAs(javafx.scene.control.Hyperlink.class)
                .fire());

        until("the list is in front", () -> window.model.screen().get() == Screen.FREEZE);
    }
}
