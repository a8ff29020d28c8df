package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseReader.AccountQuery;
import app.redress.casefile.CaseReader.AccountSort;
import app.redress.casefile.CaseReader.AccountState;
import app.redress.casefile.Sessions;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.people.Role;
import app.redress.report.text.ReasonWords;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
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
import org.testfx.util.WaitForAsyncUtils;

/// Forty accounts of a real case file are decided without a mouse.
@ExtendWith(ApplicationExtension.class)
class DecideByKeysTest {
    private static final int ACCOUNTS = 40;

    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private ShellViewModel model;

    @BeforeAll
    static void make() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path file = Path.of("sample-data", kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.exists(file)) {
                files.put(kind, List.of(file));
            }
        }
        try (OpenCase made = RealCases.service(folder, "os")
                .analyse(
                        new EvidenceChoice(
                                files,
                                MappingProfiles.detected(RealCases.TOKYO),
                                RealCases.TOKYO,
                                folder.resolve("sample.mv.db"),
                                null),
                        Progress.NONE)) {
            new Sessions((CaseFile) made.reader()).as("Sato", Role.ANALYST);
        }
    }

    @Start
    void start(Stage stage) {
        Choosers nobody = (Choosers) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Choosers.class}, (_, _, _) -> Optional.empty());
        model = new ShellViewModel(
                RealCases.service(folder, "sato"),
                new Threads(background, Platform::runLater, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        stage.setScene(ConsoleScene.of(
                model, nobody, locale -> new ReasonWords(locale)::say, RealCases.TOKYO, 1280, 720, () -> {}));
        stage.show();
        model.openCase(folder.resolve("sample.mv.db"));
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, model::close);
        background.shutdownNow();
    }

    private static void until(String what, Callable<Boolean> condition) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get(30, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new AssertionError("not within 60 s: " + what, e);
        }
    }

    private AccountsViewModel signedIn(FxRobot robot) {
        until(
                "who works is asked",
                () -> robot.lookup("#sign-in-passphrase").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#sign-in-names").queryComboBox().setValue("Sato"));
        robot.clickOn("#sign-in-passphrase").write(Sessions.SECRET).push(KeyCode.ENTER);
        until("Sato is in", () -> robot.lookup("#who").queryButton().getText().startsWith("Sato"));
        robot.interact(() -> model.screen().set(Screen.ACCOUNTS));
        AccountsViewModel accounts = model.open().get().orElseThrow().accounts();
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
        return model.open()
                .get()
                .orElseThrow()
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
