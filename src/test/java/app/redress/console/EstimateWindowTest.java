package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.casefile.PublishedEstimate;
import app.redress.casefile.Sessions;
import app.redress.console.overview.EstimatesViewModel;
import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.damages.Bridge.Cause;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.people.Role;
import app.redress.report.text.ReasonWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
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

/// A figure is published in the window, evidence comes, another is published, and the bridge tells the difference.
@ExtendWith(ApplicationExtension.class)
class EstimateWindowTest {
    private static final Path INCIDENT = Path.of("src/test/resources/cases/first-days-of-july");

    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private ShellViewModel model;

    @Start
    void start(Stage shown) {
        stage = shown;
        show();
        stage.show();
    }

    private void show() {
        model = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(background, Platform::runLater, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        stage.setScene(ConsoleScene.of(
                model, new NoFiles(), locale -> new ReasonWords(locale)::say, RealCases.TOKYO, 1280, 720, () -> {}));
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::close);
        background.shutdownNow();
    }

    @Test
    void whatChangedBetweenTwoPublishedFiguresIsSeenAsABridge(FxRobot robot) throws IOException {
        make();
        openedBy(robot, "Sato");
        robot.clickOn("#answer-publish");
        until(
                "the page before is shown",
                () -> robot.lookup("#publish-act").tryQuery().isPresent());
        assertThat(robot.lookup("#publish-act").query().isDisabled()).isTrue();
        assertThat(text(robot, "#publish-trouble")).contains("Sato (analyst) may not publish");
        robot.push(KeyCode.ESCAPE);
        again(robot);

        EstimatesViewModel before = openedBy(robot, "Tanaka").estimates();
        publish(robot, "for the board");
        PublishedEstimate first = before.published().get().getFirst();
        assertThat(first.note()).isEqualTo("for the board");
        assertThat(first.reservations()).isNotEmpty();
        assertThat(first.stated().accounts()).isZero();
        again(robot);
        addTheRest();

        EstimatesViewModel shown = openedBy(robot, "Tanaka").estimates();
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
        until("the account is in front", () -> model.screen().get() == Screen.ACCOUNTS);
    }

    @Test
    void theAnswerIsCopiedInBothLanguagesAndWhatIsMissingLeadsThere(FxRobot robot) throws IOException {
        make();
        openedBy(robot, "Tanaka");
        until(
                "what is not known is known",
                () -> !robot.lookup("#answer-copy-JAPANESE").queryButton().isDisabled());
        robot.clickOn("#answer-copy-JAPANESE");
        assertThat(copied(robot)).contains("月", "日 ", "時点で判明している被害は", "未測定", "未推定");
        robot.clickOn("#answer-copy-ENGLISH");
        assertThat(copied(robot))
                .startsWith("As of ")
                .contains("a loss of ¥", "; how wrong our list is has not been measured", "; how many");

        until(
                "the strip is filled",
                () -> robot.lookup("#reservations .hyperlink").tryQuery().isPresent());
        robot.clickOn("#reservations .hyperlink");
        until("evidence is in front", () -> model.screen().get() == Screen.EVIDENCE);
    }

    @Test
    void anEarlierTimeIsReplayed(FxRobot robot) throws IOException {
        make();
        openedBy(robot, "Tanaka");
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
        until(
                "it is closed",
                () -> !model.open().get().orElseThrow().estimates().replayOpen().get());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
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
        until("it is published", () -> model.open().get().orElseThrow().estimates().published().get().stream()
                .anyMatch(one -> one.note().equals(note)));
    }

    /// The case without the rows of a late export, so that nobody is known to have lost anything.
    private static void make() throws IOException {
        List<String> rows = Files.readAllLines(INCIDENT.resolve("transactions.csv"));
        List<String> early = new ArrayList<>(List.of(rows.getFirst()));
        List<String> late = new ArrayList<>(List.of(rows.getFirst()));
        rows.stream().skip(1).forEach(row -> (row.contains(",2019-07-0") ? late : early).add(row));
        Path first =
                Files.write(Files.createDirectories(folder.resolve("exports")).resolve("early.csv"), early);
        Files.write(folder.resolve("exports/late.csv"), late);
        Files.deleteIfExists(folder.resolve("july.mv.db"));
        Files.deleteIfExists(folder.resolve("july.head"));
        EvidenceChoice choice = new EvidenceChoice(
                Map.of(EvidenceKind.TRANSACTIONS, List.of(first)),
                MappingProfiles.detected(RealCases.TOKYO),
                RealCases.TOKYO,
                folder.resolve("july.mv.db"),
                null);
        try (OpenCase made = RealCases.service(folder, "os").analyse(choice, Progress.NONE)) {
            Sessions people = new Sessions((CaseFile) made.reader());
            people.as("Tanaka");
            people.as("Sato", Role.ANALYST);
        }
    }

    private static void addTheRest() {
        Map<EvidenceKind, List<Path>> more = new EnumMap<>(EvidenceKind.class);
        more.put(EvidenceKind.TRANSACTIONS, List.of(folder.resolve("exports/late.csv")));
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

    private void again(FxRobot robot) {
        robot.interact(() -> {
            model.close();
            show();
        });
    }

    private CaseScreens openedBy(FxRobot robot, String name) {
        robot.clickOn("#empty-case");
        until("the case is open", () -> model.open().get().isPresent());
        until(
                "who works is asked",
                () -> robot.lookup("#sign-in-passphrase").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#sign-in-names").queryComboBox().setValue(name));
        robot.clickOn("#sign-in-passphrase").write(Sessions.SECRET).push(KeyCode.ENTER);
        until("they are in", () -> robot.lookup("#who").queryButton().getText().startsWith(name));
        until(
                "the answer is there",
                () -> robot.lookup("#answer-publish").tryQuery().isPresent());
        return model.open().get().orElseThrow();
    }

    private static void until(String what, Callable<Boolean> condition) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get(20, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new AssertionError("not within 60 s: " + what, e);
        }
    }

    /// Answers every question for a file with the one case.
    private static final class NoFiles implements Choosers {
        @Override
        public List<Path> exports() {
            return List.of();
        }

        @Override
        public Optional<Path> caseFile() {
            return Optional.of(folder.resolve("july.mv.db")).filter(Files::exists);
        }

        @Override
        public Optional<Path> newCaseFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> profile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> csvTarget(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> target(String title, String suggestedName, String... kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> correctedLines() {
            return Optional.empty();
        }
    }
}
