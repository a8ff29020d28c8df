package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.PreparedCase;
import app.redress.casefile.session.Sessions;
import app.redress.console.overview.EstimatesViewModel;
import app.redress.console.shell.Screen;
import app.redress.damages.Bridge.Cause;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A figure is published in the window, evidence comes, another is published, and the bridge tells the difference.
@ExtendWith(ApplicationExtension.class)
class EstimateWindowTest {
    private static final Path INCIDENT = Path.of("src/test/resources/cases/first-days-of-july");

    private static final PreparedCase EARLY = new PreparedCase("july", EstimateWindowTest::make);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @BeforeEach
    void copy() {
        EARLY.afreshIn(folder);
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder, new ChosenFiles(folder), 1280, 720);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void whatChangedBetweenTwoPublishedFiguresIsSeenAsABridge(FxRobot robot) throws IOException {
        window.openedByButton(robot, "Sato");
        robot.clickOn("#answer-publish");
        until(
                "the page before is shown",
                () -> robot.lookup("#publish-act").tryQuery().isPresent());
        assertThat(robot.lookup("#publish-act").query().isDisabled()).isTrue();
        assertThat(text(robot, "#publish-trouble")).contains("Sato (analyst) may not publish");
        robot.push(KeyCode.ESCAPE);
        window.restart(robot);

        EstimatesViewModel before = window.openedByButton(robot, "Tanaka").estimates();
        publish(robot, "for the board");
        PublishedEstimate first = before.published().get().getFirst();
        assertThat(first.note()).isEqualTo("for the board");
        assertThat(first.reservations()).isNotEmpty();
        assertThat(first.stated().accounts()).isZero();
        window.restart(robot);
        addTheRest();

        EstimatesViewModel shown = window.openedByButton(robot, "Tanaka").estimates();
        until("the bridge is known", () -> shown.bridge().get().isPresent());
        assertThat(shown.bridge().get().orElseThrow().bridge().bars().getFirst().cause())
                .isEqualTo(Cause.ADDED);
        publish(robot, "late export");
        until("both are there", () -> shown.published().get().size() == 2);
        robot.interact(() -> fromFirst(robot));
        until("the first is compared", () -> shown.bridge().get().orElseThrow().from() == 1);
        followAnAccount(robot);
    }

    private static void fromFirst(FxRobot robot) {
        ComboBox<?> from = robot.lookup("#bridge-from").queryComboBox();
        from.getSelectionModel().selectFirst();
    }

    private void followAnAccount(FxRobot robot) {
        until("the bars lead on", () -> robot.lookup("#bridge-ADDED").tryQuery().isPresent());
        robot.interact(() -> ((Hyperlink) robot.lookup("#bridge-ADDED").query()).fire());
        ListView<?> accounts = robot.lookup("#bridge-accounts").queryListView();
        assertThat(accounts.isVisible()).isTrue();
        assertThat(accounts.getItems()).isNotEmpty();
        robot.push(KeyCode.ENTER);
        until("the account is in front", () -> window.model().screen().get() == Screen.ACCOUNTS);
    }

    @Test
    void theAnswerIsCopiedInBothLanguagesAndWhatIsMissingLeadsThere(FxRobot robot) throws IOException {
        window.openedByButton(robot, "Tanaka");
        until(
                "what is not known is known",
                () -> !robot.lookup("#answer-copy-JAPANESE").queryButton().isDisabled());
        robot.clickOn("#answer-copy-JAPANESE");
        assertThat(copied(robot)).contains("月", "日 ", "時点で判明している被害は", "未測定", "未推定");
        robot.clickOn("#answer-copy-ENGLISH");
        assertThat(copied(robot))
                .startsWith("As of ")
                .contains("a loss of ¥", "; the error of our list has not been measured", "; the number of customers");

        until(
                "the strip is filled",
                () -> robot.lookup("#reservations .hyperlink").tryQuery().isPresent());
        robot.clickOn("#reservations .hyperlink");
        until("evidence is in front", () -> window.model().screen().get() == Screen.EVIDENCE);
    }

    @Test
    void anEarlierTimeIsReplayed(FxRobot robot) throws IOException {
        window.openedByButton(robot, "Tanaka");
        robot.clickOn("#answer-replay");
        robot.interact(
                () -> robot.lookup("#replay-time").queryAs(TextField.class).setText("2019-07-02 99:00"));
        robot.clickOn("#replay-act");
        assertThat(robot.lookup("#replay-answer").tryQuery()).isEmpty();
        robot.interact(
                () -> robot.lookup("#replay-time").queryAs(TextField.class).setText("2019-07-02 23:00"));
        robot.clickOn("#replay-act");
        until("it is said", () -> robot.lookup("#replay-answer").tryQuery().isPresent());
        assertThat(text(robot, "#replay-answer")).startsWith("As of 2 July 23:00");
        robot.push(KeyCode.ESCAPE);
        until("it is closed", () -> !window.screens().estimates().replayOpen().get());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText().replace("\uFEFF", "");
    }

    private static String copied(FxRobot robot) {
        StringBuilder text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }

    private void publish(FxRobot robot, String note) {
        robot.clickOn("#answer-publish");
        until(
                "the page before is shown",
                () -> robot.lookup("#publish-act").tryQuery().isPresent());
        robot.clickOn("#publish-note").write(note).clickOn("#publish-act");
        until("it is published", () -> window.screens().estimates().published().get().stream()
                .anyMatch(one -> one.note().equals(note)));
    }

    /// The case without the rows of a late export, so that nobody is known to have lost anything.
    private static void make(Path place) {
        try {
            Path early = rows(place.resolveSibling("early.csv"), false);
            EvidenceChoice choice = new EvidenceChoice(
                    Map.of(EvidenceKind.TRANSACTIONS, List.of(early)),
                    MappingProfiles.detected(RealCases.TOKYO),
                    RealCases.TOKYO,
                    place,
                    null);
            try (OpenCase made = RealCases.service(Objects.requireNonNull(place.getParent()), "os")
                    .analyse(choice, Progress.NONE)) {
                Sessions people = new Sessions((CaseFile) made.reader());
                people.as("Tanaka");
                people.as("Sato", Role.ANALYST);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path rows(Path target, boolean late) throws IOException {
        List<String> all = Files.readAllLines(INCIDENT.resolve("transactions.csv"));
        List<String> rows = new ArrayList<>(List.of(all.getFirst()));
        all.stream().skip(1).filter(row -> row.contains(",2019-07-0") == late).forEach(rows::add);
        return Files.write(target, rows);
    }

    private static void addTheRest() throws IOException {
        Path late = rows(folder.resolve("late.csv"), true);
        Map<EvidenceKind, List<Path>> more = new EnumMap<>(EvidenceKind.class);
        more.put(EvidenceKind.TRANSACTIONS, List.of(late));
        more.put(EvidenceKind.ACCESS, List.of(INCIDENT.resolve("access.csv")));
        try (OpenCase open =
                        RealCases.service(folder, "os").openCase(folder.resolve("july.mv.db"), null, Progress.NONE);
                Passphrase secret = Passphrase.of(Sessions.SECRET)) {
            open.people().signIn("Tanaka", secret);
            open.addition()
                    .add(
                            new EvidenceChoice(
                                    more, MappingProfiles.detected(RealCases.TOKYO), RealCases.TOKYO, null, null),
                            Progress.NONE);
        }
    }
}
