package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.accounts.timeline.Viewport;
import app.redress.console.shell.Screen;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.WindowText;
import app.redress.domain.Transaction;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The timeline of an account, driven by mouse and keys.
@ExtendWith(ApplicationExtension.class)
class TimelineWindowTest {
    private static final double LEFT = 82;
    private static final double RIGHT = 14;

    @TempDir
    static Path folder;

    private final ExecutorService background = Background.threads();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(folder, background, (_, _, _, target) -> {
            throw new AssertionError("nothing is exported to " + target);
        });
        stage.setScene(window.scene(1440, 900));
        stage.show();
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    private AccountsViewModel opened(FxRobot robot) {
        robot.clickOn("#empty-sample");
        until("the sample case is open", () -> window.model.open().get().isPresent());
        robot.interact(() -> window.model.screen().set(Screen.ACCOUNTS));
        AccountsViewModel accounts = window.model.open().get().orElseThrow().accounts();
        until(
                "an account is shown",
                () -> accounts.finding().get().isPresent()
                        && robot.lookup("#timeline").query().getLayoutBounds().getHeight() > 100);
        return accounts;
    }

    private static AccountTimeline timeline(AccountsViewModel accounts) {
        return accounts.finding().get().orElseThrow().timeline();
    }

    /// A point of the drawing on the screen.
    private static Point2D at(FxRobot robot, AccountsViewModel accounts, Instant time, double y) {
        Node drawing = robot.lookup("#timeline").query();
        double plot = drawing.getLayoutBounds().getWidth() - LEFT - RIGHT;
        double x = LEFT + accounts.viewport().get().position(time) * plot;
        return Objects.requireNonNull(drawing.localToScreen(x, y));
    }

    private static int firstCharge(AccountsViewModel accounts) {
        List<JudgedEvent> events = timeline(accounts).events();
        Instant from = timeline(accounts).windows().getFirst().start();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof Transaction t && t.isCharge() && !t.at().isBefore(from)) {
                return i;
            }
        }
        throw new AssertionError("no charge");
    }

    /// Moves down the drawing at a time until a card is shown.
    private static Popup hovered(FxRobot robot, AccountsViewModel accounts, Instant time) {
        double tall = robot.lookup("#timeline").query().getLayoutBounds().getHeight();
        for (double y = 70; y < tall; y += 6) {
            robot.moveTo(at(robot, accounts, time, y).add(2, 0));
            WaitForAsyncUtils.waitForFxEvents();
            for (javafx.stage.Window one : javafx.stage.Window.getWindows()) {
                if (one instanceof Popup popup && popup.isShowing()) {
                    return popup;
                }
            }
        }
        throw new AssertionError("nothing to see at " + time);
    }

    @Test
    void aCardBesideThePointerTellsWhatAMarkIs(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        Instant charged =
                timeline(accounts).events().get(firstCharge(accounts)).event().at();
        Popup card = hovered(robot, accounts, charged);

        assertThat(card.getContent().getFirst().getLayoutBounds().getWidth()).isLessThanOrEqualTo(360);
        assertThat(robot.from(card.getContent().getFirst())
                        .lookup(".card-title")
                        .queryLabeled()
                        .getText())
                .contains("30,000");
        robot.moveTo("#accounts-queue");
        until("the card is gone", () -> !card.isShowing());
    }

    @Test
    void draggingTheEndOfAWindowAsksForTheReasonOfADecision(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        Instant start = timeline(accounts).windows().getFirst().start();
        Instant wanted = start.minus(Duration.ofMinutes(10));
        assertThat(accounts.viewport().get().position(wanted)).isBetween(0.0, 1.0);
        robot.moveTo(at(robot, accounts, start, 30)).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, accounts, wanted, 40)).release(MouseButton.PRIMARY);

        until("the reason is asked", () -> accounts.decisions().pending().get().isPresent());
        var asked = accounts.decisions().pending().get().orElseThrow();
        assertThat(asked.subject()).isEqualTo(DecisionSubject.WINDOWS);
        assertThat(Duration.between(
                                WindowText.windows(Objects.requireNonNull(asked.choice()))
                                        .getFirst()
                                        .start(),
                                wanted)
                        .abs())
                .isLessThan(Duration.ofMinutes(2));
        until(
                "the field has the keys",
                () -> robot.lookup("#decision-why").query().isFocused());
        robot.push(KeyCode.ESCAPE);
        until(
                "nothing is asked any more",
                () -> accounts.decisions().pending().get().isEmpty());
    }

    @Test
    void bracketsMoveTheEdgesWithoutAMouse(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        int charge = firstCharge(accounts);
        robot.interact(() -> accounts.selectEvent(charge));
        robot.push(KeyCode.OPEN_BRACKET);

        until("the reason is asked", () -> accounts.decisions().pending().get().isPresent());
        assertThat(WindowText.windows(Objects.requireNonNull(accounts.decisions()
                                .pending()
                                .get()
                                .orElseThrow()
                                .choice()))
                        .getFirst()
                        .start())
                .isEqualTo(timeline(accounts).events().get(charge).event().at());
    }

    @Test
    void timeIsMeasuredBetweenTwoEvents(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        int charge = firstCharge(accounts);
        robot.interact(() -> accounts.selectEvent(charge));
        robot.push(KeyCode.M).push(KeyCode.PERIOD).push(KeyCode.PERIOD);

        assertThat(accounts.measuredFrom().get()).isEqualTo(charge);
        assertThat(accounts.selectedEvent().get()).isEqualTo(charge + 2);
        robot.interact(() -> accounts.queue().next());
        until("another account measures nothing", () -> accounts.measuredFrom().get() == -1);
    }

    @Test
    void theTimelineIsSavedAsADrawing(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        Path target = folder.resolve(accounts.account().get() + ".svg");
        robot.clickOn("#timeline-save");

        until("the file is written", () -> Files.exists(target));
        assertThat(target)
                .content()
                .startsWith("<svg")
                .contains(">Charges</text>")
                .contains("<title>" + accounts.account().get())
                .endsWith("</svg>\n");
    }

    @Test
    void theKeysOfTheLeftHandZoomAtThePointerAndPan(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        robot.interact(() -> robot.lookup("#timeline").query().requestFocus());
        robot.interact(() -> accounts.look(v -> v.fitted()));
        Viewport whole = accounts.viewport().get();
        Instant quarter = whole.from().plusMillis(whole.span() / 4);
        robot.moveTo(at(robot, accounts, quarter, 40));
        robot.push(KeyCode.W);
        Viewport nearer = accounts.viewport().get();
        assertThat(nearer.span()).isLessThan(whole.span());
        assertThat(nearer.position(quarter)).isCloseTo(0.25, within(0.01));
        robot.push(KeyCode.SHIFT, KeyCode.D);
        assertThat(accounts.viewport().get().from()).isAfter(nearer.from());
        robot.push(KeyCode.SHIFT, KeyCode.A);
        assertThat(accounts.viewport().get()).isEqualTo(nearer);
        robot.push(KeyCode.S);
        assertThat(accounts.viewport().get().span()).isGreaterThan(nearer.span());
    }

    @Test
    void theVisiblePartIsDraggedOnTheSmallPictureOfTheWhole(FxRobot robot) {
        AccountsViewModel accounts = opened(robot);
        robot.interact(() -> accounts.look(v -> v.fitted().zoom(0.2, 0.5)));
        Viewport before = accounts.viewport().get();
        Node map = robot.lookup("#timeline-map").query();
        double middle = LEFT + (map.getLayoutBounds().getWidth() - LEFT - RIGHT) / 2;
        Point2D from = Objects.requireNonNull(map.localToScreen(middle, 12));
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(60, 0)).release(MouseButton.PRIMARY);

        until("a later part is seen", () -> accounts.viewport().get().from().isAfter(before.from()));
        assertThat(accounts.viewport().get().span()).isEqualTo(before.span());
    }

    @Test
    void theTimelineIsSavedAsAPicture(FxRobot robot) throws Exception {
        AccountsViewModel accounts = opened(robot);
        Path target = folder.resolve("drawing.png");
        window.drawing = "drawing.png";
        robot.clickOn("#timeline-save");

        until("the file is written", () -> Files.exists(target));
        BufferedImage picture = ImageIO.read(target.toFile());
        double wide = robot.lookup("#timeline").query().getLayoutBounds().getWidth();
        assertThat((double) picture.getWidth()).isCloseTo(2 * wide, within(4.0));
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            colours.add(picture.getRGB(x, picture.getHeight() / 2));
        }
        assertThat(colours).as(accounts.account().get()).hasSizeGreaterThan(2);
    }
}
