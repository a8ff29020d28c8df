package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.shell.Screen;
import app.redress.desktop.RealCases;
import app.redress.domain.Tier;
import java.nio.file.Path;
import java.util.EnumSet;
import javafx.scene.control.Label;
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

/// Forty accounts of a real case file are decided without a mouse.
@ExtendWith(ApplicationExtension.class)
class DecideByKeysTest {
    private static final int ACCOUNTS = 40;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @BeforeAll
    static void copy() {
        RealCases.sample(folder);
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder, new ChosenFiles(folder), 1280, 720);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private AccountsViewModel signedIn(FxRobot robot) {
        AccountsViewModel accounts =
                window.opened(robot, "sample.mv.db", "Sato").accounts();
        robot.interact(() -> window.model().screen().set(Screen.ACCOUNTS));
        until(
                "the queue has the keys",
                () -> robot.lookup("#accounts-queue").query().isFocused()
                        && accounts.finding().get().isPresent());
        return accounts;
    }

    @Test
    void fortyAccountsAreDecidedByKeysAlone(FxRobot robot) {
        AccountsViewModel accounts = signedIn(robot);
        int held = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            String account = inFront(accounts, i);
            if (i % 10 == 3) {
                robot.push(KeyCode.L);
                reason(robot, "not her phone");
            }
            if (i % 10 == 7) {
                robot.push(KeyCode.H);
                reason(robot, "asked the issuer");
                held++;
            } else {
                robot.push(KeyCode.A);
            }
            until(
                    "the next one is in front after " + account,
                    () -> !accounts.account().get().equals(account));
        }
        int done = ACCOUNTS - held;
        until("all are kept", () -> accounts.queue().progress().get().decided() == done);
        assertThat(robot.lookup("#queue-progress").queryAs(Label.class).getText())
                .startsWith(done + " of ");
        assertThat(kept(AccountState.DONE)).isEqualTo(done);
        assertThat(kept(AccountState.HELD)).isEqualTo(held);
        assertThat(kept(AccountState.RULED)).isEqualTo(4);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("the last one is open again", () -> kept(AccountState.DONE) == done - 1);
    }

    /// The account whose turn it is, once it is shown.
    private static String inFront(AccountsViewModel accounts, int place) {
        until("the account at " + place + " is shown", () -> accounts.finding()
                .get()
                .filter(f -> f.account().equals(accounts.account().get()))
                .isPresent());
        return accounts.account().get();
    }

    private static void reason(FxRobot robot, String words) {
        until("the reason is asked", () -> robot.lookup("#decision-why").query().isFocused());
        robot.write(words).push(KeyCode.ENTER);
    }

    private long kept(AccountState state) {
        return window.screens()
                .open()
                .reader()
                .accounts(new AccountQuery("", EnumSet.allOf(Tier.class), state, AccountSort.ACCOUNT, false, 0, 0))
                .total();
    }

    @Test
    void lettersInTheSearchFieldDecideNothing(FxRobot robot) {
        AccountsViewModel accounts = signedIn(robot);
        String account = accounts.account().get();
        robot.clickOn("#accounts-filter").write("ahjkt");

        until("it is searched for", () -> accounts.queue().total().get() == 0);
        assertThat(accounts.account().get()).isEqualTo(account);
        assertThat(accounts.twins().isOpen().get()).isFalse();
        assertThat(accounts.decisions().pending().get()).isEmpty();
    }
}
