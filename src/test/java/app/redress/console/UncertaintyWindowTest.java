package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.casefile.Sessions;
import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.console.uncertainty.UncertaintyViewModel;
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
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A sample is drawn, reviewed and read back in the window, growth is estimated, and the press statement says both.
@ExtendWith(ApplicationExtension.class)
class UncertaintyWindowTest {
    private static final Path SAMPLE = Path.of("sample-data");

    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private ShellViewModel model;

    @Start
    void start(Stage stage) {
        model = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(background, Platform::runLater, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        stage.setScene(ConsoleScene.of(
                model, new Answers(), locale -> new ReasonWords(locale)::say, RealCases.TOKYO, 1400, 1600, () -> {}));
        stage.show();
    }

    @BeforeEach
    void analyse() throws IOException {
        Files.deleteIfExists(folder.resolve("july.mv.db"));
        Files.deleteIfExists(folder.resolve("july.head"));
        Files.deleteIfExists(folder.resolve("drawn/sample.json"));
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind :
                List.of(EvidenceKind.TRANSACTIONS, EvidenceKind.ACCESS, EvidenceKind.ACCOUNTS, EvidenceKind.CLAIMS)) {
            files.put(kind, List.of(SAMPLE.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv")));
        }
        EvidenceChoice choice = new EvidenceChoice(
                files, MappingProfiles.detected(RealCases.TOKYO), RealCases.TOKYO, folder.resolve("july.mv.db"), null);
        try (OpenCase made = RealCases.service(folder, "os").analyse(choice, Progress.NONE)) {
            Sessions people = new Sessions((CaseFile) made.reader());
            people.as("Tanaka");
            people.as("Ito", Role.AUDITOR);
        }
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::close);
        background.shutdownNow();
    }

    @Test
    void aReviewAndAnEstimateOfGrowthBecomePartOfTheStatement(FxRobot robot) throws IOException {
        UncertaintyViewModel shown = opened(robot, "Tanaka");
        assertThat(text(robot, "#answer-sampling")).startsWith("How wrong our list is has not been measured");
        robot.interact(() -> ((Hyperlink) robot.lookup("#answer-sampling").query()).fire());
        until("the screen is in front", () -> model.screen().get() == Screen.UNCERTAINTY);
        assertThat(robot.lookup("#sampling-read").queryButton().isDisabled()).isTrue();

        type(robot, "#sampling-listed", "eight");
        fire(robot, "#sampling-draw");
        assertThat(text(robot, "#sampling-trouble")).contains("whole numbers");
        type(robot, "#sampling-listed", "8");
        type(robot, "#sampling-cleared", "4");
        type(robot, "#sampling-seed", "20190704");
        fire(robot, "#sampling-draw");
        until("it is drawn", () -> shown.sampling().drawn().get().isPresent());
        assertThat(text(robot, "#sampling-trouble")).isEmpty();
        review();
        fire(robot, "#sampling-read");
        until("it is read", () -> robot.lookup("#sampling-result").tryQuery().isPresent());
        assertThat(text(robot, "#sampling-origin")).contains("seed 20190704", "Tanaka", "Stringer", "SHA-256");
        type(robot, "#sampling-goal", "1000");
        assertThat(text(robot, "#sampling-more")).contains("± 1,000 yen");

        fire(robot, "#growth-estimate");
        until("growth is known", () -> robot.lookup("#growth-result").tryQuery().isPresent());
        assertThat(text(robot, "#uncertainty-statement"))
                .startsWith("As of ")
                .contains("a review of 12 accounts says that our list overstates the loss by 100.0 %")
                .doesNotContain("has not been");
        fire(robot, "#uncertainty-copy-JAPANESE");
        StringBuilder copied = new StringBuilder();
        robot.interact(() -> copied.append(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.toString()).contains("時点で判明している被害は", "12口座のレビュー");
    }

    @Test
    void anAuditorMayNotDrawAndIsToldSo(FxRobot robot) {
        opened(robot, "Ito");
        robot.interact(() -> model.screen().set(Screen.UNCERTAINTY));
        fire(robot, "#sampling-draw");
        until("it is refused", () -> text(robot, "#sampling-trouble")
                .contains("Ito is auditor in this case and may not"));
        assertThat(Files.exists(folder.resolve("drawn/sample.json"))).isFalse();
        fire(robot, "#growth-estimate");
        until("it is computed", () -> text(robot, "#growth-trouble").contains("is not kept in the case"));
    }

    /// Fills in that no account was taken over.
    private static void review() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("drawn/review.csv"))) {
            lines.add(lines.isEmpty() ? line : line.replaceFirst(",.*", ",no,,"));
        }
        Files.write(folder.resolve("filled.csv"), lines);
    }

    private UncertaintyViewModel opened(FxRobot robot, String name) {
        robot.interact(() -> model.openCase(folder.resolve("july.mv.db")));
        until("the case is open", () -> model.open().get().isPresent());
        CaseScreens screens = model.open().get().orElseThrow();
        try (Passphrase secret = Passphrase.of(Sessions.SECRET)) {
            screens.open().people().signIn(name, secret);
        }
        until("it is known", () -> robot.lookup("#answer-sampling").tryQuery().isPresent());
        return screens.uncertainty();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
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

    /// Answers every question for a file.
    private static final class Answers implements Choosers {
        @Override
        public List<Path> exports() {
            return List.of();
        }

        @Override
        public Optional<Path> caseFile() {
            return Optional.of(folder.resolve("july.mv.db"));
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
            return Optional.of(folder.resolve("filled.csv"));
        }

        @Override
        public Optional<Path> target(String title, String suggestedName, String... kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(folder.resolve("drawn"));
        }

        @Override
        public Optional<Path> correctedLines() {
            return Optional.empty();
        }
    }
}
