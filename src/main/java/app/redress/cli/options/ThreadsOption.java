package app.redress.cli.options;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import picocli.CommandLine.Option;

/// The number of threads of a command.
public final class ThreadsOption {
    @Option(names = "--threads", paramLabel = "N")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

    /// @throws UnusableInput when it is less than 1
    public int threads() {
        if (threads < 1) {
            throw new UnusableInput(Message.of("cli.threads", threads));
        }
        return threads;
    }
}
