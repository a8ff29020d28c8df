package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.WronglyFrozen;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.console.shell.CaseScreens;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.desktop.RealCases;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The freeze screen over a case file on the disk, in which a person cleared an account that the operator had frozen.
@ExtendWith(ApplicationExtension.class)
class FreezeWindowTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @BeforeAll
    static void copy() {
        Path july = RealCases.julyAndPeople(folder);
        try (CaseFile file = CaseFile.open(july, "os", RealCases.CLOCK)) {
            new Sessions(file)
                    .as("Sato")
                    .decideAccounts(List.of(new DecisionRequest("A02", DecisionSubject.TIER, "CLEARED", "her son", 0)));
        }
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void aWronglyFrozenAccountIsListedWithItsHoursAndReleasedWithAReason(FxRobot robot) {
        CaseScreens screens = window.opened(robot, "july.mv.db", "Mori");

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
        until("every account is requested", () -> screens.freeze().toFreeze().list().rows().stream()
                .allMatch(item -> item.status() == FreezeItem.Status.REQUESTED));
        robot.clickOn("#freeze-WRONGLY_FROZEN");
        WronglyFrozen row = screens.freeze().wrongly().list().rows().getFirst();
        assertThat(row.account()).isEqualTo("A02");
        assertThat(row.decided()).isTrue();
        assertThat(row.hours()).isPositive();
        robot.clickOn("#wronglyAll-open");
        until(
                "who would be released is shown",
                () -> robot.lookup("#wronglyAll-total").tryQuery().isPresent());
        assertThat(robot.lookup("#wronglyAll-total").queryLabeled().getText()).isEqualTo("1 account");
        assertThat(robot.lookup("#wronglyAll-act").queryButton().isDisabled())
                .as("without a reason nobody is released")
                .isTrue();
        robot.clickOn("#wronglyAll-reason").write("owner verified").clickOn("#wronglyAll-act");
        until(
                "nobody waits any more",
                () -> screens.freeze().wrongly().list().total().get() == 0);
        assertThat(screens.open().reader().wronglyFrozen(ListQuery.ALL).rows()).isEmpty();
        assertThat(((CaseFile) screens.open().reader())
                        .audit()
                        .entries(ListQuery.ALL)
                        .rows()
                        .getLast()
                        .detail())
                .isEqualTo("FROZEN -> RELEASED; owner verified");
    }
}
