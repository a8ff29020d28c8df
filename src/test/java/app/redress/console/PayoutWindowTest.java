package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseItem;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.Sessions;
import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.ShellViewModel;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Progress;
import app.redress.people.Role;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
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

/// From proposed to paid in the window, over a case file on the disk: three people, one batch, one failure.
@ExtendWith(ApplicationExtension.class)
class PayoutWindowTest {
    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private ShellViewModel model;

    /// Before there is a window: setting one up must not take long.
    @BeforeAll
    static void analyse() {
        try (OpenCase made = RealCases.service(folder, "os")
                .analyse(RealCases.incident(folder.resolve("july.mv.db")), Progress.NONE)) {
            Sessions people = new Sessions((CaseFile) made.reader());
            people.as("Mori", Role.MANAGER);
            people.as("Sato", Role.ANALYST);
            people.as("Suzuki", Role.FINANCE);
        }
    }

    @Start
    void start(Stage stage) {
        model = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(background, Platform::runLater, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        stage.setScene(ConsoleScene.of(
                model, new Answers(), locale -> new ReasonWords(locale)::say, RealCases.TOKYO, 1400, 860, () -> {}));
        stage.show();
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::close);
        background.shutdownNow();
    }

    private static void until(String what, Callable<Boolean> condition) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get(10, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new AssertionError("not within 20 s: " + what, e);
        }
    }

    private CaseScreens screens() {
        return model.open().get().orElseThrow();
    }

    private List<CaseItem> items() {
        return screens().open().reader().compensation(ListQuery.ALL).rows();
    }

    private void signIn(FxRobot robot, String name) {
        if (robot.lookup("#sign-in-passphrase").tryQuery().isEmpty()) {
            robot.interact(() -> screens().seat().askSignIn());
        }
        until(
                "who works is asked",
                () -> robot.lookup("#sign-in-passphrase").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#sign-in-names").queryComboBox().setValue(name));
        robot.clickOn("#sign-in-passphrase").write(Sessions.SECRET).push(KeyCode.ENTER);
        until(
                name + " is in",
                () -> robot.lookup("#who").queryButton().getText().startsWith(name));
    }

    private void decideAll(FxRobot robot, String step, Status becomes) {
        robot.clickOn("#nav-COMPENSATION").clickOn("#compensation-all").clickOn("#bulk-" + step);
        until(
                "the preview is there",
                () -> !robot.lookup("#bulk-act").queryButton().isDisabled());
        robot.clickOn("#bulk-act");
        until("all are " + becomes, () -> items().stream().allMatch(item -> item.status() == becomes));
    }

    @Test
    void itemsGoFromProposedToPaidAndOneFails(FxRobot robot) throws IOException {
        robot.clickOn("#empty-case");
        until("the case is open", () -> model.open().get().isPresent());
        signIn(robot, "Sato");
        decideAll(robot, "REVIEWED", Status.REVIEWED);
        robot.clickOn("#compensation-all").clickOn("#bulk-APPROVED");
        until(
                "an analyst may not approve",
                () -> robot.lookup("#bulk-trouble").tryQuery().isPresent());
        robot.clickOn("#bulk-cancel");
        signIn(robot, "Mori");
        decideAll(robot, "APPROVED", Status.APPROVED);
        narrows(robot);

        signIn(robot, "Suzuki");
        seal(robot);
        export(robot);
        readBack(robot);
    }

    @SuppressWarnings("unchecked")
    private void narrows(FxRobot robot) {
        ComboBox<Optional<Status>> status =
                robot.lookup("#compensation-status-choice").queryAs(ComboBox.class);
        robot.interact(() -> status.setValue(Optional.of(Status.PROPOSED)));
        until(
                "nothing is proposed",
                () -> screens().compensation().list().total().get() == 0);
        robot.interact(() -> status.setValue(Optional.empty()));
        until(
                "all are listed again",
                () -> screens().compensation().list().total().get() == items().size());
    }

    @SuppressWarnings("unchecked")
    private void seal(FxRobot robot) {
        robot.clickOn("#nav-PAYOUTS").clickOn("#payouts-seal");
        ComboBox<Object> format = robot.lookup("#seal-format").queryAs(ComboBox.class);
        robot.interact(() -> format.setValue(format.getItems().getLast()));
        robot.clickOn("#seal-payer");
        until(
                "the plan is there",
                () -> !robot.lookup("#seal-act").queryButton().isDisabled());
        robot.clickOn("#seal-act");
        until("the batch is listed", () -> screens().payouts().batches().size() == 1);
        assertThat(items().stream()
                        .filter(item -> item.status() == Status.EXPORTED)
                        .count())
                .isEqualTo(screens().payouts().batches().getFirst().sealed().rows())
                .isGreaterThan(1);
    }

    private void export(FxRobot robot) throws IOException {
        robot.clickOn("#batches .table-row-cell").clickOn("#payouts-export");
        until("the files are written", () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.anyMatch(file -> file.toString().endsWith(".held.csv"));
            }
        });
    }

    private void readBack(FxRobot robot) throws IOException {
        List<CaseItem> sent =
                items().stream().filter(item -> item.batch() != null).toList();
        CaseItem failed = sent.getFirst();
        CaseItem asked = sent.getLast();
        StringBuilder lines = new StringBuilder("item_id,account_id,amount,status,reason\n");
        for (CaseItem item : sent) {
            lines.append(item.equals(asked) ? "" : String.valueOf(item.id()))
                    .append(',')
                    .append(item.account())
                    .append(',')
                    .append(item.amount())
                    .append(item.equals(failed) ? ",FAILED,card closed\n" : ",PAID,\n");
        }
        Files.writeString(folder.resolve("file.returned"), lines);
        robot.clickOn("#payouts-read");
        until(
                "a line waits for an answer",
                () -> screens().payouts().questions().size() == 1);
        assertThat(robot.lookup("#payouts-receipt").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup(
                        "#answer-" + screens().payouts().questions().getFirst().place() + "-" + asked.id())
                .queryButton()
                .fire());
        until("it is answered", () -> screens().payouts().questions().isEmpty());
        assertThat(status(failed)).isEqualTo(Status.FAILED);
        assertThat(sent.stream().filter(item -> !item.equals(failed)).map(this::status))
                .containsOnly(Status.PAID);
        assertThat(screens().payouts().batches().getFirst().progress().failedYen())
                .isEqualTo(failed.amount());
        assertThat(((CaseFile) screens().open().reader()).audit().verify().intact())
                .isTrue();
    }

    private Status status(CaseItem item) {
        return items().stream()
                .filter(now -> now.id() == item.id())
                .findFirst()
                .orElseThrow()
                .status();
    }

    /// Answers each question for a file by the name of the question.
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
        public Optional<Path> correctedLines() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title) {
            return Optional.of(
                    title.equals("file.payer")
                            ? Path.of("src/test/resources/payout/payer.properties")
                            : folder.resolve(title));
        }

        @Override
        public Optional<Path> target(String title, String suggestedName, String... kinds) {
            return Optional.of(folder.resolve(suggestedName));
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(folder);
        }
    }
}
