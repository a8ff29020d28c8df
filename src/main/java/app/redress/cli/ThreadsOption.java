package app.redress.cli;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import picocli.CommandLine.Option;

/// How many threads a command works on.
final class ThreadsOption {
    @Option(names = "--threads", paramLabel = "N")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

    /// @throws UnusableInput when there would be none
    int threads() {
        if (threads < 1) {
            throw new UnusableInput(Message.of("cli.threads", threads));
        }
        return threads;
    }
}
