package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.session.CaseFile;
import app.redress.console.claims.ClaimsViewModel;
import app.redress.console.shell.Screen;
import app.redress.desktop.RealCases;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The claims screen over a case file on the disk: A01 claims what it is due, A02 to A04 are silent.
@ExtendWith(ApplicationExtension.class)
class ClaimsWindowTest {
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

    private ClaimsViewModel claims() {
        return window.screens().claims();
    }

    private CaseClaim claim(String account) {
        return window.screens().open().reader().claim(account).orElseThrow();
    }

    private void opened(FxRobot robot) {
        window.opened(robot, "july.mv.db", "Sato");
        robot.clickOn("#nav-CLAIMS");
        until("the list is there", () -> claims().list().total().get() == 4);
    }

    @SuppressWarnings("unchecked")
    private void select(FxRobot robot, String account) {
        TableView<CaseClaim> table = robot.lookup("#claims-table").queryAs(TableView.class);
        robot.interact(() -> table.getSelectionModel()
                .clearAndSelect(table.getItems().stream()
                        .map(CaseClaim::account)
                        .toList()
                        .indexOf(account)));
    }

    @Test
    void claimsAreComparedClosedAndThoseToContactExported(FxRobot robot) throws IOException {
        opened(robot);
        until(
                "claims are summed up",
                () -> robot.lookup("#claims-summary").queryLabeled().getText().startsWith("1 account has claimed"));
        select(robot, "A01");
        robot.clickOn("#claims-acceptClaim");
        until("it is accepted", () -> claim("A01").status() == ClaimStatus.ACCEPTED);
        robot.clickOn("#claims-contacts");
        until("three are to be contacted", () -> claims().list().total().get() == 3);
        assertThat(claims().list().rows()).extracting(CaseClaim::match).containsOnly(ClaimMatch.UNREPORTED);
        robot.clickOn("#claims-export");
        until("the list is written", () -> Files.exists(folder.resolve("claims.csv")));
        assertThat(Files.readString(folder.resolve("claims.csv")))
                .contains("A02,UNREPORTED")
                .doesNotContain("A01");
        select(robot, "A02");
        robot.clickOn("#claims-told");
        until("A02 is told", () -> claims().list().total().get() == 2);
        assertThat(claim("A02").toldAt()).isEqualTo(RealCases.CLOCK.instant());
        robot.clickOn("#claimsAll-open").clickOn("#claimsAll-told");
        until("how many are to be told is shown", () -> robot.lookup("#claimsAll-total")
                .tryQuery()
                .filter(shown -> ((Labeled) shown).getText().startsWith("2 customers"))
                .isPresent());
        robot.clickOn("#claimsAll-act");
        until("all are told", () -> claims().list().total().get() == 0);
    }

    @Test
    void anyAccountIsLookedAtAndShown(FxRobot robot) {
        opened(robot);
        String account = List.of("A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12").stream()
                .filter(a -> window.screens().open().reader().account(a).isEmpty())
                .findFirst()
                .orElseThrow();
        robot.clickOn("#claims-look");
        until(
                "the account is asked",
                () -> robot.lookup("#claims-account").tryQuery().isPresent());
        robot.clickOn("#claims-account").write(account).clickOn("#claims-account-act");
        until(
                "its timeline is in front",
                () -> window.model().screen().get() == Screen.ACCOUNTS
                        && window.screens()
                                .accounts()
                                .finding()
                                .get()
                                .map(f -> f.account())
                                .equals(Optional.of(account)));
        assertThat(robot.lookup("#notice .label").queryLabeled().getText()).contains(account, "like the owner's");
        assertThat(((CaseFile) window.screens().open().reader()).askedAccounts())
                .containsOnlyKeys(account);

        robot.clickOn("#nav-CLAIMS").clickOn("#claims-look");
        until(
                "the account is asked",
                () -> robot.lookup("#claims-account").tryQuery().isPresent());
        robot.clickOn("#claims-account").write("A99").clickOn("#claims-account-act");
        until("it is unknown", () -> robot.lookup("#notice .label")
                .queryLabeled()
                .getText()
                .contains("No file of this case knows account A99"));
    }
}
