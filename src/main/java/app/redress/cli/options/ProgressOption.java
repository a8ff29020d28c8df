package app.redress.cli.options;

import java.io.Console;
import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine.Option;

/// Whether a command shows its progress.
public final class ProgressOption {
    @Option(names = "--progress", paramLabel = "WHEN")
    private When when = When.AUTO;

    /// When progress is shown.
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    /// Also stops the work when the process is asked to end; to be opened before what the work leaves behind.
    ///
    /// @param line creates the line on the terminal
    public WorkProgress on(PrintWriter err, Function<PrintWriter, ProgressLine> line) {
        boolean shown =
                switch (when) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO -> onTerminal();
                };
        return new InterruptibleWork(shown ? line.apply(err) : WorkProgress.SILENT, new Interruption());
    }

    // null in a pipe, or if this Java has no console
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
