package app.redress.cli;

import app.redress.analysis.review.KeptResult;
import app.redress.analysis.review.SampleReview;
import app.redress.analysis.review.SampleReview.DrawnSample;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.inference.ReviewedSample;
import app.redress.report.text.SamplingWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Draws accounts for a review by people, and estimates from its results how wrong the list is.
@Command(name = "sample", mixinStandardHelpOptions = true, sortOptions = false)
public final class SampleCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    SampleCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() {
        throw new UnusableInput(Message.of("cli.sampleSubcommand"));
    }

    @Command(name = "draw", mixinStandardHelpOptions = true, sortOptions = false)
    int draw(
            @Option(names = "--seed", paramLabel = "N", required = true) long seed,
            @Option(names = "--listed", paramLabel = "N", defaultValue = "60") int listed,
            @Option(names = "--cleared", paramLabel = "N", defaultValue = "60") int cleared,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path out)
            throws IOException {
        return cases.signedIn(file -> {
            say(SampleReview.draw(file, listed, cleared, seed, out));
            return 0;
        });
    }

    private void say(DrawnSample drawn) {
        cases.say(
                Message.of("sample.drawn", drawn.drawnListed(), drawn.listed(), drawn.drawnCleared(), drawn.cleared()));
        cases.say(Message.of("sample.certain", drawn.certain()));
        cases.say(Message.of("sample.files", drawn.sheet(), drawn.file()));
        cases.say(Message.of("sample.whyNotRandom"));
    }

    @Command(name = "estimate", mixinStandardHelpOptions = true, sortOptions = false)
    int estimate(
            @Option(names = "--sample", paramLabel = "FILE", required = true) Path sample,
            @Option(names = "--reviewed", paramLabel = "FILE", required = true) Path reviewed,
            @Option(names = "--goal", paramLabel = "YEN") @Nullable Long goal)
            throws IOException {
        return cases.signedIn(file -> {
            KeptResult<ReviewedSample> found = SampleReview.conclude(file, sample, reviewed);
            SamplingWords.of(found.result()).forEach(cases::say);
            if (goal != null) {
                cases.say(SamplingWords.goal(found.result().result(), goal));
            }
            cases.say(
                    found.kept() ? Message.of("uncertainty.kept") : Message.of("uncertainty.notKept", found.notKept()));
            return 0;
        });
    }
}
