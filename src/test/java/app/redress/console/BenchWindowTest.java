package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.bench.DamageDefinition;
import app.redress.bench.DamageDefinition.Method;
import app.redress.console.bench.BenchViewModel;
import app.redress.console.parts.Choosers;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.people.SeatViewModel;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Progress;
import app.redress.report.text.ReasonWords;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
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

/// Definitions of damage on their screen, over a real case.
@ExtendWith(ApplicationExtension.class)
class BenchWindowTest {
    private static final String USUAL = "day; charge >= 10000; spend >= 10000; boundary 00:00; zone Asia/Tokyo";

    @TempDir
    static Path folder;

    private final ExecutorService background = Background.threads();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private ShellViewModel model;

    @BeforeAll
    static void analysed() {
        try (OpenCase made = RealCases.service(folder, "os")
                .analyse(RealCases.incident(folder.resolve("july.mv.db")), Progress.NONE)) {
            assertThat(made.reader().summary().accountsScreened()).isPositive();
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
                model, noFiles(), locale -> new ReasonWords(locale)::say, RealCases.TOKYO, 1400, 1000, () -> {}));
        stage.show();
        model.openCase(folder.resolve("july.mv.db"));
    }

    private static Choosers noFiles() {
        return (Choosers) Proxy.newProxyInstance(
                Choosers.class.getClassLoader(),
                new Class<?>[] {Choosers.class},
                (_, method, _) -> method.getReturnType() == Optional.class ? Optional.empty() : List.of());
    }

    @AfterEach
    void stop() {
        Platform.runLater(model::close);
        WaitForAsyncUtils.waitForFxEvents();
        background.shutdownNow();
    }

    private BenchViewModel bench() {
        return model.open().get().orElseThrow().bench();
    }

    private void shown(FxRobot robot) {
        until("the case is open", () -> model.open().get().isPresent());
        SeatViewModel seat = model.open().get().orElseThrow().seat();
        until("who works is asked", () -> seat.question().get() != SeatViewModel.Question.NONE);
        robot.interact(seat::close);
        robot.interact(() -> model.screen().set(Screen.DEFINITIONS));
        until("the policy's own definition is counted", () -> counts(USUAL));
    }

    private boolean counts(String text) {
        return bench().result()
                        .get()
                        .filter(r -> r.definition().text().equals(text))
                        .isPresent()
                && bench().maps()
                        .get()
                        .filter(m -> m.definition().text().equals(text))
                        .isPresent();
    }

    private static void type(FxRobot robot, String definition) {
        robot.interact(() -> {
            TextField line = robot.lookup("#bench-line").queryAs(TextField.class);
            line.setText(definition);
            line.fireEvent(new ActionEvent());
        });
    }

    @Test
    void aDefinitionIsTypedMovedAndNamed(FxRobot robot) {
        shown(robot);
        assertThat(robot.lookup("#bench-line").queryAs(TextField.class).getText())
                .isEqualTo(USUAL);
        assertThat(robot.lookup("#bench-yen").queryAs(Labeled.class).getAccessibleText())
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "¥%,d",
                        bench().result().get().orElseThrow().yen()));

        type(robot, "charge >= many");
        assertThat(robot.lookup("#bench-trouble").queryAs(Labeled.class).getText())
                .contains("charge >= many");
        type(robot, "window 6 h; spend >= 5000");
        until("the window is counted", () -> counts("window 6 h; charge >= 10000; spend >= 5000"));
        assertThat(robot.lookup("#bench-trouble").query().isVisible()).isFalse();

        robot.interact(() -> robot.lookup("#bench-heat-map").query().requestFocus());
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        until("the next higher charge is taken over", () -> counts("window 6 h; charge >= 11000; spend >= 5000"));

        robot.interact(() -> bench().save("press"));
        until("the case keeps it", () -> bench().named().get().stream()
                .anyMatch(one -> one.name().equals("press")));
        robot.interact(() -> bench().reset());
        until("the policy's definition is back", () -> counts(USUAL));
    }

    @Test
    void theHourAtWhichADayBeginsIsTakenFromTheMidnightLens(FxRobot robot) {
        shown(robot);
        robot.interact(() -> robot.lookup("#bench-midnight").query().requestFocus());
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.ENTER);
        until("the day begins an hour before midnight", () -> bench().definition()
                .get()
                .map(DamageDefinition::boundary)
                .equals(Optional.of(LocalTime.of(23, 0))));
        robot.interact(() -> bench().change(d -> d.with(Method.WINDOW, 3)));
        until(
                "hours have no midnight",
                () -> bench().maps().get().filter(m -> m.midnight().isEmpty()).isPresent());
    }
}
