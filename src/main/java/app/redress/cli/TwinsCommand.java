package app.redress.cli;

import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.links.Twin;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.SharedThingOption;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the accounts of a saved case that share a device, an address or a store, and decides about all of them alike.
@Command(name = "twins", mixinStandardHelpOptions = true, sortOptions = false)
public final class TwinsCommand implements Callable<Integer> {
    private static final int LARGEST = 10;

    @Mixin
    private final CaseOption cases;

    @Mixin
    private final SharedThingOption thing = new SharedThingOption();

    @Option(names = "--from", paramLabel = "TIME")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME")
    private @Nullable Instant to;

    @Option(names = "--verdict", paramLabel = "VERDICT")
    private @Nullable String verdict;

    @Option(names = "--tier", paramLabel = "TIER")
    private @Nullable String tier;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "")
    private String why = "";

    @Option(names = "--yes")
    private boolean yes;

    TwinsCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        TwinQuery query = query();
        boolean decides = verdict != null || tier != null;
        if (yes && !decides) {
            throw new UnusableInput(Message.of("twins.whatToDo"));
        }
        return yes ? cases.signedIn(file -> decide(file, query)) : cases.read(file -> preview(file, query, decides));
    }

    private TwinQuery query() {
        List<TwinQuery> queries = thing.named((trait, value) -> new TwinQuery(trait, value, from, to));
        if (queries.size() != 1) {
            throw new UnusableInput(Message.of("twins.which"));
        }
        return queries.getFirst();
    }

    private int preview(CaseFile file, TwinQuery query, boolean decides) {
        summarise(file, file.twins(query));
        if (decides) {
            cases.say(Message.of("twins.sayYes"));
        }
        return 0;
    }

    /// What would be decided, before it is.
    private void summarise(CaseFile file, List<Twin> twins) {
        long events = twins.stream().mapToLong(twin -> twin.events().size()).sum();
        long due = twins.stream().mapToLong(Twin::due).reduce(0, Math::addExact);
        cases.say(Message.of("twins.summary", twins.size(), events, due));
        twins.stream()
                .sorted(Comparator.comparingLong(Twin::due).reversed().thenComparing(Twin::account))
                .limit(LARGEST)
                .forEach(twin -> cases.say(
                        Message.of("twins.one", twin.account(), twin.tier().name(), twin.due(), twin.events())));
        if (file.clearedAreLines()) {
            cases.say(Message.of("twins.clearedLeftOut"));
        }
    }

    private int decide(CaseFile file, TwinQuery query) {
        List<Twin> twins = file.twins(query);
        summarise(file, twins);
        List<DecisionRequest> requests = new ArrayList<>();
        for (Twin twin : twins) {
            if (verdict != null) {
                twin.events()
                        .forEach(event ->
                                requests.add(request(file, twin.account(), DecisionSubject.verdictOn(event), verdict)));
            }
            if (tier != null) {
                requests.add(request(file, twin.account(), DecisionSubject.TIER, tier));
            }
        }
        List<DecisionStep> steps = file.session().decideAccounts(requests);
        long due = file.twins(query).stream().mapToLong(Twin::due).reduce(0, Math::addExact);
        cases.say(Message.of("twins.decided", steps.size(), due));
        return 0;
    }

    private DecisionRequest request(CaseFile file, String account, DecisionSubject subject, String choice) {
        return new DecisionRequest(account, subject, choice, why, file.decisionVersion(account, subject));
    }
}
