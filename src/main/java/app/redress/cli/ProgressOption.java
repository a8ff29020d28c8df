package app.redress.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine.Option;

/// Whether a command shows how far it is.
final class ProgressOption {
    @Option(names = "--progress", paramLabel = "WHEN")
    private When when = When.AUTO;

    /// When progress is shown.
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    /// @param line makes the line on the terminal
    WorkProgress on(PrintWriter err, Function<PrintWriter, ProgressLine> line) {
        boolean shown =
                switch (when) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO -> onTerminal();
                };
        return shown ? line.apply(err) : WorkProgress.SILENT;
    }

    // null in a pipe, or where the Java at hand has no console of its own
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
