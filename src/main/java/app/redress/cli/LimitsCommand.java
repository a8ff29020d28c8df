package app.redress.cli;

import app.redress.casefile.limits.EvidenceLimit;
import app.redress.casefile.limits.LimitDecision;
import app.redress.casefile.limits.LimitRequest;
import app.redress.casefile.limits.SeenLimits;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what was decided on the period and the ceiling of the evidence of a case, decides them, or takes that back.
@Command(name = "limits", mixinStandardHelpOptions = true, sortOptions = false)
public final class LimitsCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable String to;

    @Option(names = "--most", paramLabel = "AMOUNT")
    private @Nullable String most;

    @Option(names = "--withdraw", paramLabel = "LIMIT", split = ",")
    private List<String> withdraw = List.of();

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "")
    private String why = "";

    @Option(names = "--undo")
    private boolean undo;

    LimitsCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        boolean decides = from != null || to != null || most != null || !withdraw.isEmpty();
        if (undo && (decides || !why.isBlank()) || !decides && !why.isBlank()) {
            throw new UnusableInput(Message.of("limit.whatToDo"));
        }
        return cases.signedIn(file -> {
            if (undo) {
                tell(file.session().undoLimits(), Message.of("limit.nothingToUndo"));
            } else if (decides) {
                tell(file.session().decideLimits(requests(file.limits()), why), Message.of("limit.nothingNew"));
            } else {
                list(file);
            }
            cases.out().flush();
            return 0;
        });
    }

    private List<LimitRequest> requests(SeenLimits seen) {
        List<LimitRequest> requests = new ArrayList<>();
        for (String name : withdraw) {
            requests.add(seen.decide(EvidenceLimit.named(name.strip()), null));
        }
        add(requests, seen, EvidenceLimit.FROM, from);
        add(requests, seen, EvidenceLimit.TO, to);
        add(requests, seen, EvidenceLimit.MOST, most);
        long different = requests.stream().map(LimitRequest::limit).distinct().count();
        if (different < requests.size()) {
            throw new UnusableInput(Message.of("limit.twice"));
        }
        return requests;
    }

    private static void add(List<LimitRequest> requests, SeenLimits seen, EvidenceLimit limit, @Nullable String value) {
        if (value != null) {
            requests.add(seen.decide(limit, value.strip()));
        }
    }

    private void tell(List<LimitDecision> taken, Message ifNone) {
        taken.forEach(step -> cases.say(changed(step)));
        cases.say(taken.isEmpty() ? ifNone : Message.of("limit.nextRun"));
    }

    private static Message changed(LimitDecision step) {
        return Message.of("limit.decided", step.limit().words(), words(step.old()), words(step.value()));
    }

    private static Message words(@Nullable String value) {
        return value == null ? Message.of("limit.asFound") : Message.plain(value);
    }

    private void list(CaseFile file) {
        SeenLimits seen = file.limits();
        for (EvidenceLimit limit : EvidenceLimit.values()) {
            cases.say(Message.of(
                    "limit.now", limit.words(), words(seen.value(limit).orElse(null))));
        }
        for (LimitDecision step : seen.steps()) {
            cases.say(Message.of(
                    "limit.step",
                    step.decidedAt(),
                    step.decidedBy(),
                    changed(step),
                    step.undoes() == null ? Message.plain(step.why()) : Message.of("limit.takenBack")));
        }
        if (file.limitsPending()) {
            cases.say(Message.of("limit.nextRun"));
        }
    }
}
