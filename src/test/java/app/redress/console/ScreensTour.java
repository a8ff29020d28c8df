package app.redress.console;

import app.redress.console.desk.ListExport.Exported;
import app.redress.console.parts.Language;
import app.redress.console.shell.Screen;
import app.redress.console.shell.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/// Takes a picture of every screen in both languages and themes: run its main under a display, look at target/screens.
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
        tour.walk(args.length > 0);
        Platform.exit();
        System.exit(0);
    }

    private void walk(boolean brief) throws Exception {
        Window window = new Window(Files.createTempDirectory("tour"),
                Executors.newCachedThreadPool(), (_, _, _, target) -> new Exported(0, 0, target));
        onScreen(() -> {
            Stage stage = new Stage();
            scene = window.scene(1440, 900);
            stage.setScene(scene);
            stage.show();
        });
        snap("00-empty-en-light");
        window.desk.slow = true;
        onScreen(window.model::openSample);
        Thread.sleep(1_600);
        snap("01-progress-en-light");
        window.desk.slow = false;
        Thread.sleep(1_000);
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
                        onScreen(() -> window.model.open().get().ifPresent(s -> s.accounts().selectEvent(14)));
                    }
                    snap(screen + "-" + language + "-" + theme);
                }
            }
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
                try {
                    ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png",
                            folder.resolve(name + ".png").toFile());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    done.countDown();
                }
            });
            settle.play();
        });
        done.await(20, TimeUnit.SECONDS);
    }
}
