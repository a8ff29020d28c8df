package app.redress.console;

import app.redress.domain.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Starts JavaFX from a plain main class and waits until the window is closed.
public final class ConsoleLauncher {
    /// Kept in a field so that its level survives garbage collection: JavaFX warns about starting from the class path,
    /// which is intended.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private ConsoleLauncher() {}

    /// Opens the window and returns after it is closed; returns the reason and the remedy if it could not be opened.
    public static Optional<Message> launch(ConsoleSetup setup) {
        return launch(setup, _ -> {});
    }

    /// A window that is shown.
    record Shown(ConsoleApp app, Stage stage) {}

    /// @param then receives the window once it is shown
    static Optional<Message> launch(ConsoleSetup setup, Consumer<Shown> then) {
        JAVAFX_LOG.setLevel(Level.SEVERE);
        if (noDisplay(
                System.getProperty("os.name", ""), System.getProperty("glass.platform"), System.getenv("DISPLAY"))) {
            return Optional.of(Message.of("window.noDisplay"));
        }
        try {
            run(setup, then);
            return Optional.empty();
        } catch (UnsupportedOperationException refused) {
            return Optional.of(reason(refused));
        }
    }

    private static void run(ConsoleSetup setup, Consumer<Shown> then) {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(_ -> closed.complete(true));
                ConsoleApp app = new ConsoleApp(setup);
                app.show(stage);
                then.accept(new Shown(app, stage));
            } catch (RuntimeException broken) {
                closed.completeExceptionally(broken);
            }
        });
        try {
            closed.join();
        } finally {
            Platform.exit();
        }
    }

    static boolean noDisplay(String system, @Nullable String platform, @Nullable String display) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        return linux && platform == null && (display == null || display.isBlank());
    }

    static Message reason(UnsupportedOperationException refused) {
        String message = String.valueOf(refused.getMessage());
        if (message.contains("GTK")) {
            return Message.of("window.noGtk");
        }
        if (message.contains("DISPLAY")) {
            return Message.of("window.displayRefused");
        }
        return Message.of("window.refused", message);
    }
}
