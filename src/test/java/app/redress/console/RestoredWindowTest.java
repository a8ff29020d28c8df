package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.Sessions;
import app.redress.console.shell.Screen;
import app.redress.desktop.OpenCase;
import app.redress.desktop.PayoutService.SealChoice;
import app.redress.desktop.RealCases;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.payout.PayoutFormat;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A lost case is restored in the window: it asks what was sealed since the backup, and pays nobody of it again.
@ExtendWith(ApplicationExtension.class)
class RestoredWindowTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @BeforeAll
    static void aBatchIsSealedAfterTheBackup() throws IOException {
        Path lost = RealCases.julyAndPeople(folder);
        try (OpenCase open = RealCases.service(folder, "os").openCase(lost, null, Progress.NONE)) {
            CaseFile file = (CaseFile) open.reader();
            signIn(file, "Mori").backUp(folder.resolve("file.restore"));
            all(signIn(file, "Sato"), Status.REVIEWED);
            all(signIn(file, "Mori"), Status.APPROVED);
            signIn(file, "Suzuki");
            UUID batch = open.payouts()
                    .seal(new SealChoice(
                            PayoutFormat.CSV,
                            Channel.CARD,
                            Path.of("src/test/resources/payout/payer.properties"),
                            null,
                            null))
                    .id();
            open.payouts().export(batch, folder);
        }
        Files.delete(folder.resolve("july.mv.db"));
    }

    private static CaseSession signIn(CaseFile file, String who) {
        return file.signIn(who, Passphrase.of(Sessions.SECRET));
    }

    private static void all(CaseSession who, Status to) {
        who.decideAll(who.preview(ItemFilter.ALL, List.of(), to).items(), to, "");
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private void picture(String name) {
        String wanted = System.getProperty("pictures");
        if (wanted != null) {
            Pictures.take(window.stage(), Path.of(wanted), name);
        }
    }

    private List<String> cards() {
        return window.screens().open().reader().compensation(ListQuery.ALL).rows().stream()
                .filter(item -> item.channel() == Channel.CARD)
                .map(item -> item.status().name())
                .distinct()
                .toList();
    }

    @Test
    void theRestoredCaseAsksWhatWasSealedSinceAndReadsItIn(FxRobot robot) {
        robot.interact(() -> window.model().restore(folder.resolve("file.restore"), folder.resolve("july.mv.db")));
        until("the case is open", () -> window.model().open().get().isPresent());
        assertThat(window.model().screen().get()).isEqualTo(Screen.PAYOUTS);
        window.signIn(robot, "Suzuki");
        until("it asks", () -> robot.lookup("#restored-read").tryQuery().isPresent());
        until(
                "the strip above every screen says so too",
                () -> robot.lookup("#trust-reservation-restored").tryQuery().isPresent());
        picture("restored");
        robot.clickOn("#restored-read");
        until(
                "finance may not say it",
                () -> !window.screens().payouts().trouble().get().isEmpty());
        picture("restored-refused");
        window.signIn(robot, "Ueda");
        assertThat(robot.lookup("#role-words").queryLabeled().getText())
                .as("who only looks on is told of both who decide here")
                .contains("Manager and Finance");
        window.signIn(robot, "Mori");
        assertThat(robot.lookup("#role-strip").query().isVisible())
                .as("only a manager may answer it")
                .isFalse();
        robot.clickOn("#restored-read");
        until("the batch is listed", () -> window.screens().payouts().batches().size() == 1);
        assertThat(cards()).containsExactly("EXPORTED");
        assertThat(robot.lookup("#restored-read").tryQuery()).isEmpty();
        until(
                "the strip has gone",
                () -> robot.lookup("#trust-reservation-restored").tryQuery().isEmpty());
        until(
                "what is left here is for finance",
                () -> robot.lookup("#role-strip").query().isVisible());
        picture("restored-known");
    }
}
