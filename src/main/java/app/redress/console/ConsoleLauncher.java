package app.redress.console;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Starts JavaFX from a plain main class and waits until the window is closed.
public final class ConsoleLauncher {
    /// Held, so that its level survives garbage collection: starting JavaFX from the class path is intended.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private ConsoleLauncher() {}

    /// Opens the window and returns after it was closed; if it could not be opened, with a one-line message that names
    /// the remedy.
    public static Optional<String> launch(ConsoleSetup setup) {
        JAVAFX_LOG.setLevel(Level.SEVERE);
        if (noDisplay(
                System.getProperty("os.name", ""), System.getProperty("glass.platform"), System.getenv("DISPLAY"))) {
            return Optional.of(
                    "No display to open a window on: DISPLAY is not set."
                            + " Start Redress from a desktop session, or under xvfb-run, or use its commands (redress --help).");
        }
        try {
            run(setup);
            return Optional.empty();
        } catch (UnsupportedOperationException refused) {
            return Optional.of(words(refused));
        }
    }

    private static void run(ConsoleSetup setup) {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(_ -> closed.complete(true));
                new ConsoleApp(setup).show(stage);
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

    static String words(UnsupportedOperationException refused) {
        String message = String.valueOf(refused.getMessage());
        if (message.contains("GTK")) {
            return "The window needs GTK 3, which is not installed. On Debian or Ubuntu: apt-get install libgtk-3-0";
        }
        if (message.contains("DISPLAY")) {
            return "The display named by DISPLAY cannot be opened. Is a desktop session running there?";
        }
        return "No window can be opened here: " + message;
    }
}
