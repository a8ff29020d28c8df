package app.redress.console;

import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.console.shell.Theme;
import app.redress.desktop.RealCases;
import app.redress.language.Language;
import app.redress.report.text.ReasonWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/// Photographs every screen in both themes and languages at three sizes, without a case and with one, into one folder
/// with an index page: run main with the folder, a case file (or `-` for a small incident) and, if not everything is
/// wanted, words that the names of the pictures must contain, such as `ja light 1280x720`.
final class ContactSheet {
    private static final List<int[]> SIZES =
            List.of(new int[] {1280, 720}, new int[] {1440, 900}, new int[] {1920, 1080});
    private static final int SETTLED = 700;
    private static final int LIMIT = 300;

    private final Path folder;
    private final List<String> wanted;
    private final StringBuilder index = new StringBuilder("<!doctype html><meta charset=utf-8><title>Redress</title>");
    private final ExecutorService background = Background.threads();

    @SuppressWarnings("NullAway.Init") // set when the window is shown
    private ShellViewModel model;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    private ContactSheet(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws Exception {
        ContactSheet sheet = new ContactSheet(
                Files.createDirectories(Path.of(args[0])), List.of(args).subList(2, args.length));
        Path place = Files.createTempDirectory("sheet");
        Path file = place.resolve("case.mv.db");
        Files.copy(args[1].equals("-") ? RealCases.julyAndPeople(place) : Path.of(args[1]), file);
        Platform.setImplicitExit(false);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        sheet.take(place, file);
        Platform.exit();
        System.exit(0);
    }

    private void take(Path place, Path file) throws Exception {
        Stage stage = new FromScreen<>(() -> show(place)).get();
        round(stage, "empty", List.of(Screen.OVERVIEW));
        onScreen(() -> model.openCase(file));
        until(() -> model.open().get().isPresent());
        onScreen(() -> model.open().get().ifPresent(open -> open.seat().close()));
        round(stage, "full", List.of(Screen.values()));
        onScreen(model::close);
        background.shutdown();
        Files.writeString(folder.resolve("index.html"), index);
    }

    private Stage show(Path place) {
        model = new ShellViewModel(
                RealCases.service(place, "os"),
                new Threads(background, Platform::runLater, _ -> {}),
                new Settings(place.resolve("settings")),
                Locale.ENGLISH);
        Stage stage = new Stage();
        scene = ConsoleScene.of(
                model,
                new ChosenFiles(place),
                locale -> new ReasonWords(locale)::say,
                RealCases.TOKYO,
                SIZES.getFirst()[0],
                SIZES.getFirst()[1],
                () -> {});
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private void round(Stage stage, String what, List<Screen> screens) throws InterruptedException {
        for (int[] size : SIZES) {
            for (Theme theme : Theme.values()) {
                for (Language language : Language.values()) {
                    String kind = language.locale().getLanguage() + "-"
                            + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0] + "x" + size[1];
                    List<Screen> some = screens.stream()
                            .filter(screen -> isWanted(name(what, screen, kind)))
                            .toList();
                    if (!some.isEmpty()) {
                        onScreen(() -> {
                            stage.setWidth(size[0]);
                            stage.setHeight(size[1]);
                            model.theme().set(theme);
                            model.language().set(language);
                        });
                        for (Screen screen : some) {
                            onScreen(() -> model.screen().set(screen));
                            photograph(name(what, screen, kind));
                        }
                    }
                }
            }
        }
    }

    private static String name(String what, Screen screen, String kind) {
        return what + "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + kind;
    }

    private boolean isWanted(String name) {
        return wanted.stream().allMatch(name::contains);
    }

    private void photograph(String name) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        onScreen(() -> {
            PauseTransition settle = new PauseTransition(Duration.millis(SETTLED));
            settle.setOnFinished(_ -> {
                write(name);
                done.countDown();
            });
            settle.play();
        });
        done.await(LIMIT, TimeUnit.SECONDS);
        index.append("<h2>%1$s</h2><img src=\"%1$s.png\" width=640>".formatted(name));
    }

    private void write(String name) {
        try {
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier state) throws InterruptedException {
        for (int i = 0; i < LIMIT && !new FromScreen<>(state::getAsBoolean).get(); i++) {
            Thread.sleep(1_000);
        }
    }

    private static void onScreen(Runnable act) throws InterruptedException {
        new FromScreen<>(() -> {
                    act.run();
                    return true;
                })
                .get();
    }

    /// An answer worked out in the window's own thread.
    private record FromScreen<T>(java.util.function.Supplier<T> question) {
        T get() throws InterruptedException {
            var answer = new java.util.concurrent.CompletableFuture<T>();
            Platform.runLater(() -> {
                try {
                    answer.complete(question.get());
                } catch (RuntimeException failure) {
                    answer.completeExceptionally(failure);
                }
            });
            return answer.join();
        }
    }
}
