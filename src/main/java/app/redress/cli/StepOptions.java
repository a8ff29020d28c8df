package app.redress.cli;

import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.BulkStep.Count;
import app.redress.cli.options.CaseOption;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// The options of a step with the rows of a list: its reason, and whether it is only tried.
final class StepOptions {
    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
    private String reason = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    String reason() {
        return reason;
    }

    boolean reasoned() {
        return !reason.isBlank();
    }

    boolean isDryRun() {
        return dryRun;
    }

    /// Takes a step whose preview was printed, unless it is only tried, and says what became of it.
    ///
    /// @param previewed rows that would take it
    /// @param done says which rows took it
    /// @return the exit code: 0 if every row took it and there was one
    int take(CaseOption cases, Count previewed, Supplier<BulkStep.Result> step, Function<Count, Message> done) {
        if (dryRun) {
            cases.say(Message.of("worklist.dryRun"));
            return 0;
        }
        BulkStep.Result result = step.get();
        Catalogue words = cases.words();
        result.refused()
                .forEach((rule, count) ->
                        cases.say(Message.of("worklist.refused", count, words.sayOr("Rule.", rule.name()))));
        cases.say(done.apply(result.done()));
        return previewed.items() == 0 || !result.refused().isEmpty() ? RedressCommand.UNUSABLE : 0;
    }
}
