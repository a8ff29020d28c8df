package app.redress.cli;

import app.redress.analysis.GrowthEstimate;
import app.redress.domain.Message;
import app.redress.evidence.imports.CsvTable;
import app.redress.inference.Estimate;
import app.redress.inference.UnseenVictims;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final ProgressOption progress = new ProgressOption();

    GrowthCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Instant> stated = FirstTimes.byAccount(told, "told_at");
        Set<String> named = named();
        return cases.read(file -> {
            try (WorkProgress watched =
                    progress.on(cases.err(), err -> ProgressLine.ofAnalysis(err, System::nanoTime, cases.language()))) {
                say(GrowthEstimate.of(file, told == null ? file.toldAt() : stated, named, threads.threads(), watched));
            }
            return 0;
        });
    }

    private Set<String> named() {
        Set<String> accounts = new HashSet<>();
        if (issuers != null) {
            CsvTable.read(issuers, List.of("account_id"), row -> accounts.add(row.text("account_id")));
        }
        return accounts;
    }

    private void say(GrowthEstimate growth) {
        cases.say(Message.of("growth.lists", growth.claims(), growth.found(), growth.both()));
        if (growth.toldFirst() > 0) {
            cases.say(Message.of("growth.toldFirst", growth.toldFirst()));
        }
        say(growth.unseen(), growth.both());
        UnseenVictims three = growth.threeLists();
        if (three != null) {
            cases.say(Message.of("growth.threeLists", growth.issuers()));
            say(three, growth.both());
        }
        cases.say(Message.of("growth.assumed"));
        if (growth.coming() == null) {
            cases.say(Message.of("growth.tooFewClaims", growth.reported(), GrowthEstimate.FEWEST_CLAIMS));
        } else {
            Estimate coming = growth.coming().unreported();
            cases.say(Message.of(
                    "growth.coming",
                    Math.round(coming.value()),
                    Math.round(coming.low()),
                    Math.round(coming.high()),
                    growth.reported()));
        }
    }

    private void say(UnseenVictims found, int both) {
        Estimate all = found.all();
        Double unseen = found.unseen();
        if (all == null || unseen == null) {
            cases.say(Message.of("growth.tooFew", both, UnseenVictims.FEWEST_SHARED));
            return;
        }
        if (unseen == 0) {
            cases.say(Message.of("growth.contained", found.seen()));
            return;
        }
        cases.say(Message.of(
                "growth.unseen",
                Math.round(unseen),
                Math.round(all.low() - found.seen()),
                Math.round(all.high() - found.seen()),
                found.seen(),
                Math.round(all.value())));
    }
}
