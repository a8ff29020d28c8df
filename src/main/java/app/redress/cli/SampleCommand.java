package app.redress.cli;

import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseReader.AccountQuery;
import app.redress.casefile.CaseReader.AccountSort;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.inference.AuditResult;
import app.redress.inference.AuditSample;
import app.redress.inference.AuditSample.Drawn;
import app.redress.inference.FrameAccount;
import app.redress.inference.Reviewed;
import app.redress.people.Act;
import app.redress.report.export.SampleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        if (listed < 1 || cleared < 0) {
            throw new UnusableInput(Message.of("sample.howMany"));
        }
        return cases.signedIn(file -> {
            file.session().require(Act.EXPORT_LIST);
            List<FrameAccount> frame = frame(file);
            AuditSample sample = AuditSample.draw(frame, listed, cleared, seed);
            if (sample.drawn().stream().noneMatch(d -> d.account().listed())) {
                throw new UnusableInput(Message.of("sample.emptyList"));
            }
            SampleFolder.Written written = SampleFolder.write(sample, figure(frame), out);
            file.session().drewSample(written.sha256(), seed, sample.drawn().size(), sample.frame());
            say(sample, frame, out);
            return 0;
        });
    }

    private static List<FrameAccount> frame(CaseFile file) {
        AccountQuery all =
                new AccountQuery("", EnumSet.allOf(Tier.class), AccountSort.ACCOUNT, false, 0, Integer.MAX_VALUE);
        return file.accounts(all).rows().stream()
                .map(row -> new FrameAccount(row.account(), row.tier(), row.due(), row.probability()))
                .toList();
    }

    private static long figure(List<FrameAccount> frame) {
        return frame.stream()
                .filter(FrameAccount::listed)
                .mapToLong(FrameAccount::figure)
                .sum();
    }

    private void say(AuditSample sample, List<FrameAccount> frame, Path out) {
        long listed = sample.drawn().stream().filter(d -> d.account().listed()).count();
        long inList = frame.stream().filter(FrameAccount::listed).count();
        long certain = sample.drawn().stream().filter(Drawn::certain).count();
        cases.say(Message.of("sample.drawn", listed, inList, sample.drawn().size() - listed, frame.size() - inList));
        cases.say(Message.of("sample.certain", certain));
        cases.say(Message.of("sample.files", out.resolve(SampleFolder.SHEET), out.resolve(SampleFolder.SAMPLE)));
        cases.say(Message.of("sample.whyNotRandom"));
    }

    @Command(name = "estimate", mixinStandardHelpOptions = true, sortOptions = false)
    int estimate(
            @Option(names = "--sample", paramLabel = "FILE", required = true) Path sample,
            @Option(names = "--reviewed", paramLabel = "FILE", required = true) Path reviewed,
            @Option(names = "--goal", paramLabel = "YEN") @Nullable Long goal)
            throws IOException {
        return cases.read(file -> {
            SampleFolder.Written drawn = SampleFolder.read(sample);
            requireDrawnHere(file, drawn, sample);
            Map<String, FrameAccount> known = drawn.sample().drawn().stream()
                    .collect(Collectors.toMap(d -> d.account().account(), Drawn::account));
            Map<String, Reviewed> found = ReviewSheet.read(reviewed, known.keySet());
            new SampleWords(cases).say(result(drawn, found), drawn.sample().seed(), goal);
            return 0;
        });
    }

    private static AuditResult result(SampleFolder.Written drawn, Map<String, Reviewed> found) {
        AuditResult result = AuditResult.of(drawn.sample(), drawn.figure(), found);
        if (result.reviewed() - result.clearedReviewed() == 0) {
            throw new UnusableInput(Message.of("sample.reviewFirst"));
        }
        return result;
    }

    /// Refuses a sample that was changed after it was drawn, since it could be made to show any result.
    private static void requireDrawnHere(CaseFile file, SampleFolder.Written drawn, Path sample) {
        ListQuery query = new ListQuery(drawn.sha256(), "", false, 0, 1);
        if (file.audit().entries(query).rows().isEmpty()) {
            throw new UnusableInput(Message.of("sample.notOfThisCase", sample));
        }
    }
}
