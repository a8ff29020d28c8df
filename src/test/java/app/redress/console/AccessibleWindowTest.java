package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.evidence.EvidenceViewModel.Part;
import app.redress.console.shell.Screen;
import app.redress.console.shell.Theme;
import app.redress.desktop.ListExportService.Exported;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every screen without a mouse and without eyes: by Tab, by its spoken names, and by the contrast of its texts.
@ExtendWith(ApplicationExtension.class)
class AccessibleWindowTest {
    @TempDir
    static Path folder;

    private final ExecutorService background = Background.threads();
    private final List<String> faults = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private Window window;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void start(Stage stage) {
        window = new Window(folder, background, (_, _, _, target) -> new Exported(0, 0, target));
        scene = window.scene(1400, 860);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @Test
    void everyScreenIsUsedByTabIsSpokenAndCanBeRead(FxRobot robot) {
        look(robot, "start");
        robot.interact(window.model::openSample);
        until("the sample case is open", () -> window.model.open().get().isPresent());
        for (Screen screen : Screen.values()) {
            robot.interact(() -> window.model.screen().set(screen));
            settle();
            look(robot, screen.name());
        }
        robot.interact(() -> window.model.screen().set(Screen.EVIDENCE));
        for (Part part : Part.values()) {
            robot.interact(() ->
                    window.model.open().get().orElseThrow().evidence().part().set(part));
            settle();
            look(robot, "EVIDENCE " + part);
        }
        questions(robot);
        robot.interact(() -> window.model.theme().set(Theme.DARK));
        for (Screen screen : Screen.values()) {
            robot.interact(() -> window.model.screen().set(screen));
            settle();
            robot.interact(() -> read("dark " + screen));
        }

        assertThat(faults).isEmpty();
    }

    /// What lies over the window and has the keys.
    private void questions(FxRobot robot) {
        List.of("answer-publish", "answer-replay", "deadlines-choose")
                .forEach(id -> opened(robot, Screen.OVERVIEW, id));
        List.of("clusters-open", "decide-twins").forEach(id -> opened(robot, Screen.ACCOUNTS, id));
        opened(robot, Screen.COMPENSATION, "compensationAll-open");
        opened(robot, Screen.PAYOUTS, "payouts-seal");
        asked(robot, "help", () -> menu("menu-keys").fire());
        robot.interact(() -> robot.lookup("#help-close").queryButton().fire());
        asked(robot, "search", window.model.search()::open);
        robot.interact(window.model.search()::close);
        asked(
                robot,
                "sign in",
                () -> window.model.open().get().orElseThrow().seat().askSignIn());
        robot.interact(() -> window.model.open().get().orElseThrow().seat().close());
        asked(
                robot,
                "people",
                () -> window.model.open().get().orElseThrow().people().open());
        robot.interact(() -> window.model.open().get().orElseThrow().people().close());
        asked(robot, "analyse again", window.model.again()::ask);
        robot.interact(window.model.again()::close);
        asked(
                robot,
                "add or new",
                () -> window.model.importFiles(List.of(Path.of("access.csv")), SampleIncident.TOKYO));
        asked(robot, "wizard", () -> window.model.dropped().startNewCase());
        robot.interact(window.model::leaveImport);
    }

    /// A question that a button of a screen opens, and Escape closes.
    private void opened(FxRobot robot, Screen screen, String button) {
        robot.interact(() -> window.model.screen().set(screen));
        settle();
        asked(robot, button, () -> ((ButtonBase) scene.lookup("#" + button)).fire());
        robot.push(KeyCode.ESCAPE);
        settle();
        if (front() != scene.getRoot()) {
            faults.add("Escape does not close what " + button + " opens");
        }
    }

    private void asked(FxRobot robot, String what, Runnable ask) {
        robot.interact(ask);
        settle();
        look(robot, what);
    }

    private MenuItem menu(String id) {
        return ((MenuBar) scene.lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    /// The topmost question over the window, or all of the window.
    private Parent front() {
        return scene.getRoot().lookupAll(".veil").stream()
                .filter(AccessibleWindowTest::isShown)
                .map(Parent.class::cast)
                .reduce((_, later) -> later)
                .orElse(scene.getRoot());
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private void look(FxRobot robot, String place) {
        robot.interact(() -> {
            Parent root = front();
            read(place);
            SpokenNames.faults(root).forEach(fault -> faults.add(place + ": " + fault));
            TabWalk.faults(scene, root).forEach(fault -> faults.add(place + ": " + fault));
        });
    }

    private void read(String place) {
        scene.getRoot().applyCss();
        Contrast.faults(scene.getRoot()).forEach(fault -> faults.add(place + ": " + fault));
    }

    @Test
    void aNamelessAnUnmarkedAndAPaleControlAreFound(FxRobot robot) {
        Button icon = new Button(null, new Rectangle(9, 9));
        Button pale = new Button("pale");
        pale.setStyle("-fx-text-fill: #bbb; -fx-background-color: white");
        Button caught = new Button("caught");
        caught.setOnKeyPressed(javafx.event.Event::consume);
        Region bare = new Region();
        bare.setMinSize(20, 20);
        bare.setFocusTraversable(true);
        VBox planted = new VBox(icon, pale, caught, bare);
        robot.interact(() -> {
            scene.setRoot(planted);
            planted.applyCss();
            planted.layout();
            faults.addAll(SpokenNames.faults(planted));
            faults.addAll(TabWalk.faults(scene, planted));
            faults.addAll(Contrast.faults(planted));
        });

        assertThat(String.join("\n", faults))
                .contains("without a name: Button")
                .contains("an icon without a tooltip")
                .contains("looks the same with the keys and without: Region")
                .contains("'pale'");
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }
}
