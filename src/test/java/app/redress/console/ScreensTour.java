package app.redress.console;

import app.redress.console.evidence.EvidenceViewModel.Part;
import app.redress.console.shell.Screen;
import app.redress.console.shell.Theme;
import app.redress.desktop.ListExportService.Exported;
import app.redress.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.controlsfx.control.CheckComboBox;

/// Captures every screen in both languages and themes: run main with a display, then look at target/screens.
final class ScreensTour {
    private final Path folder = Path.of("target", "screens");

    @SuppressWarnings("NullAway.Init") // set when the walk begins
    private Scene scene;

    private ScreensTour() {}

    public static void main(String[] args) throws Exception {
        ScreensTour tour = new ScreensTour();
        Files.createDirectories(tour.folder);
        Platform.setImplicitExit(false);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        tour.walk(List.of(args));
        Platform.exit();
        System.exit(0);
    }

    private void walk(List<String> args) throws Exception {
        boolean brief = !args.isEmpty();
        Window window = new Window(
                Files.createTempDirectory("tour"),
                Background.threads(),
                (_, _, _, target) -> new Exported(0, 0, target));
        onScreen(() -> {
            Stage stage = new Stage();
            scene = window.scene(1440, 900);
            stage.setScene(scene);
            stage.show();
        });
        snap("00-empty-en-light");
        window.caseService.slow = true;
        onScreen(window.model::openSample);
        Thread.sleep(1_600);
        snap("01-progress-en-light");
        window.caseService.slow = false;
        Thread.sleep(1_000);
        wizards(window);
        if (args.contains("wizard")) {
            return;
        }
        extras(window);
        int round = 0;
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                if (brief && round++ % 3 != 0) {
                    continue;
                }
                onScreen(() -> {
                    window.model.theme().set(theme);
                    window.model.language().set(language);
                });
                for (Screen screen : Screen.values()) {
                    onScreen(() -> window.model.screen().set(screen));
                    if (screen == Screen.ACCOUNTS) {
                        onScreen(() -> window.model.open().get().ifPresent(s -> s.accounts()
                                .selectEvent(14)));
                    }
                    if (screen == Screen.EVIDENCE) {
                        evidence(window, language + "-" + theme);
                    } else {
                        snap(screen + "-" + language + "-" + theme);
                    }
                }
            }
        }
    }

    private void evidence(Window window, String name) throws Exception {
        for (Part part : Part.values()) {
            onScreen(() ->
                    window.model.open().get().ifPresent(s -> s.evidence().part().set(part)));
            Thread.sleep(300);
            onScreen(() -> {
                if (scene.lookup("#evidence .table-view") instanceof TableView<?> rows) {
                    rows.getSelectionModel().select(1);
                }
            });
            snap("EVIDENCE-" + part + "-" + name);
        }
    }

    /// The import wizard: a file that is ready, one with questions, one with rejects, one that cannot be used.
    private void wizard(Window window, String name) throws Exception {
        onScreen(() -> window.model.importFiles(
                List.of(
                        Path.of("transactions_0701-0704.csv"),
                        Path.of("bank_2019年7月.csv"),
                        Path.of("rejects_pos_export.csv"),
                        Path.of("june.zip"),
                        Path.of("notes.pdf")),
                SampleIncident.TOKYO));
        Thread.sleep(1_500);
        for (int file : new int[] {0, 1, 2, 5}) {
            onScreen(() -> window.model.importing().get().ifPresent(w -> w.chosen()
                    .set(Optional.of(w.files().get(file)))));
            snap("w" + file + "-" + name);
            if (file == 2) {
                onScreen(() -> ((ToggleButton) scene.lookup("#import-tab-words")).fire());
                snap("w2-words-" + name);
            }
        }
        onScreen(window.model::leaveImport);
    }

    private void wizards(Window window) throws Exception {
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                onScreen(() -> {
                    window.model.theme().set(theme);
                    window.model.language().set(language);
                });
                wizard(window, language + "-" + theme);
            }
        }
        onScreen(() -> {
            window.model.theme().set(Theme.LIGHT);
            scene.getWindow().setWidth(1100);
            scene.getWindow().setHeight(700);
        });
        wizard(window, "small");
        onScreen(() -> {
            window.model.language().set(Language.ENGLISH);
            scene.getWindow().setWidth(1440);
            scene.getWindow().setHeight(900);
        });
    }

    /// Overlays: popups are separate windows, so the whole display is captured.
    private void extras(Window window) throws Exception {
        window.exports = List.of(Path.of("transactions_0701-0704.csv"), Path.of("access.csv"), Path.of("申告一覧.csv"));
        for (Theme theme : Theme.values()) {
            onScreen(() -> {
                window.model.theme().set(theme);
                window.model.screen().set(Screen.COMPENSATION);
            });
            Thread.sleep(500);
            onScreen(() -> ((Button) scene.lookup("#compensation-export")).fire());
            Thread.sleep(900);
            capture("x-toast-" + theme);
            onScreen(() -> window.model.screen().set(Screen.ACCOUNTS));
            Thread.sleep(500);
            onScreen(() -> {
                window.model.open().get().ifPresent(s -> s.accounts().selectEvent(14));
                Node events = scene.lookup("#events");
                events.requestFocus();
                Event.fireEvent(
                        events, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                ((CheckComboBox<?>) scene.lookup("#tiers")).show();
            });
            Thread.sleep(900);
            capture("x-popups-" + theme);
            onScreen(() -> {
                Stage.getWindows().stream()
                        .filter(PopupWindow.class::isInstance)
                        .toList()
                        .forEach(w -> w.hide());
                ((MenuBar) scene.lookup(".menu-bar"))
                        .getMenus()
                        .getFirst()
                        .getItems()
                        .getFirst()
                        .fire();
            });
            onScreen(window.model::leaveImport);
            onScreen(() -> ((MenuBar) scene.lookup(".menu-bar"))
                    .getMenus()
                    .getLast()
                    .getItems()
                    .getFirst()
                    .fire());
            snap("x-keys-" + theme);
            onScreen(() -> ((Button) scene.lookup("#help-close")).fire());
        }
        for (Theme theme : Theme.values()) {
            passphrases(window, theme);
        }
    }

    private void passphrases(Window window, Theme theme) throws InterruptedException {
        for (Language language : Language.values()) {
            String suffix = language + "-" + theme;
            onScreen(() -> {
                window.model.theme().set(theme);
                window.model.language().set(language);
                menuItem(0, 0).fire();
            });
            onScreen(() -> {
                ((CheckBox) scene.lookup("#passphrase-wanted")).fire();
                ((TextInputControl) scene.lookup("#passphrase-new")).setText("too short");
            });
            snap("x-encrypt-" + suffix);
            onScreen(() -> {
                ((Button) scene.lookup("#choose-cancel")).fire();
                window.model.openCase(Path.of("/home/tanaka/cases/2019-07-locked.mv.db"));
            });
            snap("x-unlock-" + suffix);
            onScreen(() -> {
                window.model.unlock().passphrase().set("not this one");
                window.model.unlock().submit();
            });
            snap("x-unlock-wrong-" + suffix);
            onScreen(() -> {
                window.model.unlock().passphrase().set(MemoryCaseService.SECRET);
                window.model.unlock().submit();
            });
            Thread.sleep(700);
            onScreen(() -> menuItem(1, 0).fire());
            snap("x-change-" + suffix);
            onScreen(() -> {
                window.model.change().old().set("not this one");
                window.model.change().fresh().passphrase().set("several words in a row");
                window.model.change().fresh().repeated().set("several words in a row");
                window.model.change().submit();
            });
            snap("x-change-wrong-" + suffix);
            onScreen(window.model.change()::close);
            onScreen(window.model::openSample);
            Thread.sleep(500);
        }
    }

    private MenuItem menuItem(int menu, int item) {
        return ((MenuBar) scene.lookup(".menu-bar"))
                .getMenus()
                .get(menu)
                .getItems()
                .get(item);
    }

    private void capture(String name) throws InterruptedException {
        onScreen(() -> write(name, new Robot().getScreenCapture(null, new Rectangle2D(0, 0, 1600, 1000))));
    }

    private void write(String name, Image image) {
        try {
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void onScreen(Runnable act) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                act.run();
            } finally {
                done.countDown();
            }
        });
        done.await(20, TimeUnit.SECONDS);
    }

    private void snap(String name) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        onScreen(() -> {
            PauseTransition settle = new PauseTransition(Duration.millis(450));
            settle.setOnFinished(_ -> {
                write(name, scene.snapshot(null));
                done.countDown();
            });
            settle.play();
        });
        done.await(20, TimeUnit.SECONDS);
    }
}
