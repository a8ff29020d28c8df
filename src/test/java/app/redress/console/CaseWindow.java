package app.redress.console;

import static app.redress.console.Until.until;

import app.redress.casefile.session.Sessions;
import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.ShellViewModel;
import app.redress.desktop.RealCases;
import app.redress.report.text.ReasonWords;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window over case files in a folder, made as the program makes it, and what everybody does in it first.
final class CaseWindow {
    private final ExecutorService background = Background.threads();
    private final Stage stage;
    private final Path folder;
    private final Choosers choosers;
    private final double width;
    private final double height;

    private ShellViewModel model;

    CaseWindow(Stage stage, Path folder) {
        this(stage, folder, new ChosenFiles(folder), 1400, 860);
    }

    CaseWindow(Stage stage, Path folder, Choosers choosers, double width, double height) {
        this.stage = stage;
        this.folder = folder;
        this.choosers = choosers;
        this.width = width;
        this.height = height;
        this.model = shown();
        stage.show();
    }

    private ShellViewModel shown() {
        ShellViewModel fresh = new ShellViewModel(
                RealCases.service(folder, "os"),
                new Threads(background, Platform::runLater, _ -> {}),
                new Settings(folder.resolve("settings")),
                Locale.ENGLISH);
        stage.setScene(ConsoleScene.of(
                fresh, choosers, locale -> new ReasonWords(locale)::say, RealCases.TOKYO, width, height, () -> {}));
        return fresh;
    }

    ShellViewModel model() {
        return model;
    }

    Stage stage() {
        return stage;
    }

    CaseScreens screens() {
        return model.open().get().orElseThrow();
    }

    /// Closes the case and starts the window anew.
    void restart(FxRobot robot) {
        robot.interact(() -> {
            model.close();
            model = shown();
        });
    }

    /// Opens a case and signs somebody in.
    CaseScreens opened(FxRobot robot, String caseFile, String person) {
        robot.interact(() -> model.openCase(folder.resolve(caseFile)));
        until("the case is open", () -> model.open().get().isPresent());
        signIn(robot, person);
        return screens();
    }

    /// The same by the button of the start page.
    CaseScreens openedByButton(FxRobot robot, String person) {
        robot.clickOn("#empty-case");
        until("the case is open", () -> model.open().get().isPresent());
        signIn(robot, person);
        return screens();
    }

    /// Answers who works, which the window asks first; later the question is asked for.
    void signIn(FxRobot robot, String person) {
        robot.interact(() -> {
            if (screens().seat().current().get().isPresent()) {
                screens().seat().askSignIn();
            }
        });
        until(
                "who works is asked",
                () -> robot.lookup("#sign-in-passphrase").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#sign-in-names").queryComboBox().setValue(person);
            robot.lookup("#sign-in-passphrase").queryTextInputControl().setText(Sessions.SECRET);
            robot.lookup("#sign-in-passphrase").query().requestFocus();
        });
        robot.push(KeyCode.ENTER);
        until(
                person + " is in",
                () -> robot.lookup("#who").queryButton().getText().startsWith(person));
    }

    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, model::close);
        background.shutdownNow();
    }
}
