package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.links.LinkCentre.OfAccount;
import app.redress.casefile.links.LinkCentre.OfThing;
import app.redress.casefile.links.Links;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.desktop.RealCases;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
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

/// Linked accounts are walked through by keys on a real case file.
@ExtendWith(ApplicationExtension.class)
class LinksWindowTest {
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
        window = new CaseWindow(stage, folder);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private AccountsViewModel opened(FxRobot robot) {
        CaseScreens screens = window.openedByButton(robot, "Sato");
        robot.clickOn("#nav-" + Screen.ACCOUNTS.name());
        AccountsViewModel accounts = screens.accounts();
        until("an account is in front", () -> accounts.finding().get().isPresent());
        robot.push(KeyCode.G);
        until("its links are read", () -> accounts.links()
                .links()
                .get()
                .filter(page -> page.total() > 0)
                .isPresent());
        until(
                "the picture has the keys",
                () -> robot.lookup("#links-picture").query().isFocused());
        return accounts;
    }

    private static void inCentre(AccountsViewModel accounts, Object centre) {
        until(centre + " is in the centre", () -> accounts.links()
                .links()
                .get()
                .filter(links -> links.centre().equals(centre))
                .isPresent());
    }

    @Test
    void whoWalksToAnotherAccountHasItInFrontAndFindsTheWayBack(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        String first = accounts.account().get();
        Links links = accounts.links().links().get().orElseThrow();
        robot.push(KeyCode.DOWN);
        assertThat(robot.lookup("#links-chosen").queryAs(Label.class).getText())
                .startsWith(links.accounts().get(1).account())
                .contains("In common: ");
        assertThat(robot.lookup("#links-picture").query().getAccessibleText())
                .contains(links.accounts().get(1).account());
        robot.push(KeyCode.ENTER);
        OfAccount second = new OfAccount(links.accounts().get(1).account());
        inCentre(accounts, second);
        assertThat(accounts.account().get()).isEqualTo(second.account());

        robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        until("a thing is in the centre", () -> accounts.links()
                .links()
                .get()
                .filter(now -> now.centre() instanceof OfThing)
                .isPresent());
        robot.push(KeyCode.BACK_SPACE);
        inCentre(accounts, second);
        robot.push(KeyCode.BACK_SPACE);
        inCentre(accounts, new OfAccount(first));
        assertThat(accounts.account().get()).isEqualTo(first);

        robot.push(KeyCode.A);
        robot.push(KeyCode.ESCAPE);
        assertThat(accounts.links().isOpen().get()).isFalse();
        until(
                "the queue has the keys",
                () -> robot.lookup("#accounts-queue").query().isFocused());
        assertThat(accounts.queue().progress().get().decided())
                .as("what is behind the picture is not decided on")
                .isZero();
    }

    @Test
    void theTableIsThePictureInWords(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        Links links = accounts.links().links().get().orElseThrow();
        robot.push(KeyCode.V);
        TableView<?> table = robot.lookup("#links-accounts").queryTableView();
        until("the table has the keys", table::isFocused);
        assertThat(table.getItems()).hasSameSizeAs(links.accounts());
        assertThat(robot.lookup("#links-things").queryTableView().getItems()).hasSameSizeAs(links.things());
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        inCentre(accounts, new OfAccount(links.accounts().get(1).account()));
        robot.push(KeyCode.V);
        until(
                "the picture has the keys",
                () -> robot.lookup("#links-picture").query().isFocused());
    }

    @Test
    void thePictureLeadsToOneDecisionAboutAllThatHaveAThing(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        robot.push(KeyCode.RIGHT);
        var thing = accounts.links().links().get().orElseThrow().things().getFirst();
        robot.push(KeyCode.D);
        until("its accounts are listed", () -> accounts.twins()
                .found()
                .get()
                .filter(found -> found.thing().value().equals(thing.value()))
                .isPresent());
        ListView<?> twins = robot.lookup("#twins-accounts").queryListView();
        until("they can be decided alike", () -> twins.getItems().size() >= thing.accounts());
        assertThat(accounts.links().isOpen().get()).isFalse();
        assertThat(accounts.twins().isOpen().get()).isTrue();
        until("nothing is looked up any more", () -> !accounts.twins().busy().get());
    }
}
