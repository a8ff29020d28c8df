package app.redress.cli;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import picocli.CommandLine.Option;

/// The number of threads of a command.
final class ThreadsOption {
    @Option(names = "--threads", paramLabel = "N")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

    /// @throws UnusableInput when it is less than 1
    int threads() {
        if (threads < 1) {
            throw new UnusableInput(Message.of("cli.threads", threads));
        }
        return threads;
    }
}
