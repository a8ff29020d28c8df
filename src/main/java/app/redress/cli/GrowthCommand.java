package app.redress.cli;

import app.redress.analysis.review.GrowthLists;
import app.redress.analysis.review.KeptResult;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.ProgressLine;
import app.redress.cli.options.ProgressOption;
import app.redress.cli.options.ThreadsOption;
import app.redress.cli.options.WorkProgress;
import app.redress.domain.Message;
import app.redress.inference.Growth;
import app.redress.report.text.GrowthWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Estimates how much an incident may still grow: undiscovered victims, and claims still to come.
@Command(name = "growth", mixinStandardHelpOptions = true, sortOptions = false)
public final class GrowthCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Option(names = "--told", paramLabel = "FILE")
    private @Nullable Path told;

    @Option(names = "--issuers", paramLabel = "FILE")
    private @Nullable Path issuers;

    @Option(names = "--earlier", paramLabel = "FILE")
    private @Nullable Path earlier;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final ProgressOption progress = new ProgressOption();

    GrowthCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        GrowthLists lists = new GrowthLists(told, issuers, earlier);
        return cases.signedIn(file -> {
            try (WorkProgress watched =
                    progress.on(cases.err(), err -> ProgressLine.ofAnalysis(err, System::nanoTime, cases.language()))) {
                KeptResult<Growth> found = lists.estimate(file, threads.threads(), watched);
                GrowthWords.of(found.result()).forEach(cases::say);
                cases.say(
                        found.kept()
                                ? Message.of("uncertainty.kept")
                                : Message.of("uncertainty.notKept", found.notKept()));
            }
            return 0;
        });
    }
}
