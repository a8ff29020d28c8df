package app.redress.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A step with the rows of a list that its options choose; the steps of a list differ in the state that rows come to.
///
/// @param <C> the options that choose rows
@Command(mixinStandardHelpOptions = true)
final class StepCommand<C> implements Callable<Integer> {
    @Mixin
    private final C choice;

    @Mixin
    private final StepOptions options = new StepOptions();

    private final Work<C> work;

    StepCommand(C choice, Work<C> work) {
        this.choice = choice;
        this.work = work;
    }

    /// What a step does.
    @FunctionalInterface
    interface Work<C> {
        /// @return the exit code
        int take(C choice, StepOptions options) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        return work.take(choice, options);
    }
}
