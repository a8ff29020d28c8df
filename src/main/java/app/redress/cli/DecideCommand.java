package app.redress.cli;

import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Decides about one account of a saved case, and undoes one's own decisions. Everything decided by one command is one
/// action.
@Command(name = "decide", mixinStandardHelpOptions = true, sortOptions = false)
public final class DecideCommand implements Callable<Integer> {
    /// Choice that withdraws the decision.
    private static final String ENGINE = "engine";

    @Mixin
    private final CaseOption cases;

    @Parameters(paramLabel = "ACCOUNT", arity = "0..1")
    private @Nullable String account;

    @Option(names = "--event", paramLabel = "EVENT")
    private @Nullable String event;

    @Option(names = "--verdict", paramLabel = "VERDICT")
    private @Nullable String verdict;

    @Option(names = "--tier", paramLabel = "TIER")
    private @Nullable String tier;

    @Option(names = "--window", paramLabel = "START/END", arity = "1..*")
    private List<String> windows = List.of();

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    @Option(names = "--tags", paramLabel = "TAGS")
    private @Nullable String tags;

    @Option(names = "--assign", paramLabel = "USER")
    private @Nullable String assignee;

    @Option(names = "--done", negatable = true)
    private @Nullable Boolean done;

    @Option(names = "--hold", negatable = true)
    private @Nullable Boolean hold;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "")
    private String why = "";

    @Option(names = "--undo")
    private boolean undo;

    @Option(names = "--redo")
    private boolean redo;

    DecideCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        if (undo || redo) {
            if (account != null || undo && redo) {
                throw new UnusableInput(Message.of("decide.undoAlone"));
            }
            return cases.signedIn(this::turn);
        }
        if (account == null || (event == null) != (verdict == null)) {
            throw new UnusableInput(Message.of("decide.whatToDo"));
        }
        String of = account;
        return cases.signedIn(file -> decide(file, of));
    }

    private int turn(CaseFile file) {
        List<DecisionStep> steps = undo ? file.session().undo() : file.session().redo();
        if (steps.isEmpty()) {
            cases.say(undo ? Message.of("decide.nothingToUndo") : Message.of("decide.nothingToRedo"));
        }
        tell(file, steps);
        return 0;
    }

    private int decide(CaseFile file, String of) {
        List<DecisionRequest> requests = new ArrayList<>();
        if (event != null) {
            requests.add(request(file, of, DecisionSubject.verdictOn(event), verdict));
        }
        add(requests, file, of, DecisionSubject.TIER, tier);
        add(requests, file, of, DecisionSubject.WINDOWS, windows.isEmpty() ? null : String.join(";", windows));
        add(requests, file, of, DecisionSubject.NOTE, note);
        add(requests, file, of, DecisionSubject.TAGS, tags);
        add(requests, file, of, DecisionSubject.ASSIGNEE, assignee);
        add(requests, file, of, DecisionSubject.DONE, done == null ? null : done ? "done" : "");
        add(requests, file, of, DecisionSubject.HOLD, hold == null ? null : hold ? "hold" : "");
        if (requests.isEmpty()) {
            throw new UnusableInput(Message.of("decide.whatToDo"));
        }
        List<DecisionStep> steps = file.session().decideAccounts(requests);
        if (steps.isEmpty()) {
            cases.say(Message.of("decide.already"));
        }
        tell(file, steps);
        return 0;
    }

    private void add(
            List<DecisionRequest> requests,
            CaseFile file,
            String of,
            DecisionSubject subject,
            @Nullable String choice) {
        if (choice != null) {
            requests.add(request(file, of, subject, choice));
        }
    }

    private DecisionRequest request(CaseFile file, String of, DecisionSubject subject, @Nullable String choice) {
        String chosen = choice == null || choice.equals(ENGINE) ? null : choice;
        return new DecisionRequest(of, subject, chosen, why, file.decisionVersion(of, subject));
    }

    private void tell(CaseFile file, List<DecisionStep> steps) {
        Set<String> accounts = new LinkedHashSet<>();
        for (DecisionStep step : steps) {
            AccountDecision after = step.after();
            accounts.add(after.account());
            cases.say(
                    after.choice() == null
                            ? Message.of(
                                    "decide.withdrawn",
                                    after.account(),
                                    after.subject().words())
                            : Message.of(
                                    "decide.decided",
                                    after.account(),
                                    after.subject().words(),
                                    after.choice().toLowerCase(Locale.ROOT)));
        }
        accounts.forEach(of -> file.account(of).ifPresent(this::tell));
    }

    private void tell(AccountFinding now) {
        cases.say(Message.of(
                "decide.now",
                now.account(),
                now.timeline().tier().name(),
                now.damages().point().totalDue(),
                now.damages().low(),
                now.damages().high()));
    }
}
