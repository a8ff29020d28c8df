package app.redress.cli;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.EventKeys;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.decisions.AccountDecision;
import app.redress.domain.Access;
import app.redress.domain.Message;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.report.text.Formats;
import app.redress.report.text.ReasonWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows accounts of a saved case with people's decisions applied, and the decisions that need review.
@Command(name = "account", mixinStandardHelpOptions = true, sortOptions = false)
public final class AccountCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Parameters(paramLabel = "ACCOUNT", arity = "0..*")
    private List<String> accounts = List.of();

    @Option(names = "--look-again")
    private boolean lookAgain;

    @Option(names = "--history")
    private boolean history;

    AccountCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        if (accounts.isEmpty() != lookAgain) {
            throw new UnusableInput(Message.of("account.which"));
        }
        return cases.read(file -> {
            if (lookAgain) {
                List<AccountDecision> contradicted = file.secondLooks();
                cases.say(Message.of("account.secondLooks", contradicted.size()));
                contradicted.forEach(decision -> say(decision, file.summary().zone(), decision.account() + "  "));
            }
            for (String account : accounts) {
                AccountFinding finding = file.account(account)
                        .orElseThrow(() -> new UnusableInput(Message.of("cli.noSuchAccount", account, file.file())));
                new Sheet(file, finding).print();
            }
            cases.out().flush();
            return 0;
        });
    }

    private void say(AccountDecision decision, ZoneId zone, String before) {
        cases.out()
                .println(before
                        + cases.language()
                                .say(Message.of(
                                        "account.decision",
                                        decision.subject().words(),
                                        String.valueOf(decision.choice()),
                                        decision.decidedBy(),
                                        formats(zone).iso(decision.decidedAt().truncatedTo(ChronoUnit.SECONDS)),
                                        decision.why())));
        Message look = decision.lookAgain();
        if (look != null) {
            cases.out().println("    " + cases.language().say(Message.of("account.lookAgain", look)));
        }
    }

    private Formats formats(ZoneId zone) {
        return new Formats(cases.language().locale(), zone);
    }

    /// Prints one account.
    private final class Sheet {
        private final CaseFile file;
        private final AccountFinding finding;
        private final ZoneId zone;
        private final PrintWriter out = cases.out();

        Sheet(CaseFile file, AccountFinding finding) {
            this.file = file;
            this.finding = finding;
            this.zone = file.summary().zone();
        }

        void print() {
            out.printf(
                    Locale.ROOT,
                    "%s  %s  %.1f%%%n",
                    finding.account(),
                    finding.timeline().tier(),
                    100 * finding.timeline().probability());
            figures(finding.damages().point());
            finding.timeline().windows().forEach(this::window);
            List<AccountDecision> decided = file.decisions(finding.account());
            if (!decided.isEmpty()) {
                AccountFinding engine = file.engineFinding(finding.account()).orElseThrow();
                say(Message.of(
                        "account.engine",
                        engine.timeline().tier().name(),
                        engine.damages().point().totalDue()));
                decided.forEach(decision -> AccountCommand.this.say(decision, zone, "  "));
            }
            if (history) {
                file.decisionSteps(finding.account()).forEach(this::step);
            }
            events();
        }

        private void say(Message message) {
            out.println("  " + cases.language().say(message));
        }

        private void figures(Figures point) {
            say(Message.of(
                    "account.figures",
                    point.unauthorisedCharges(),
                    point.unauthorisedSpend(),
                    point.ownMoneyLost(),
                    point.residual(),
                    point.totalDue(),
                    finding.damages().low(),
                    finding.damages().high(),
                    point.netLoss()));
        }

        private void window(CompromiseWindow window) {
            out.println("  " + iso(window.start()) + "/" + iso(window.end()) + "  " + window.closing());
        }

        private String iso(Instant at) {
            return Objects.requireNonNull(formats(zone).iso(at));
        }

        private void step(DecisionStep step) {
            AccountDecision before = step.before();
            out.println("  "
                    + String.join(
                            "  ",
                            iso(step.at().truncatedTo(ChronoUnit.SECONDS)),
                            step.who(),
                            step.kind().name())
                    + "  "
                    + step.after().subject().text() + ": " + choice(before) + " -> " + choice(step.after()));
        }

        private String choice(@Nullable AccountDecision decision) {
            return decision == null ? "-" : Objects.requireNonNullElse(decision.choice(), "-");
        }

        private void events() {
            List<JudgedEvent> events = finding.timeline().events();
            List<String> keys = EventKeys.of(events);
            ReasonWords words = new ReasonWords(cases.language().locale());
            for (int i = 0; i < events.size(); i++) {
                JudgedEvent judged = events.get(i);
                out.printf(
                        Locale.ROOT,
                        "  %s  %-12s  %5.1f%%  %s  [%s]  %s%n",
                        iso(judged.event().at()),
                        judged.verdict(),
                        100 * judged.probability(),
                        movement(judged),
                        keys.get(i),
                        judged.reasons().isEmpty()
                                ? ""
                                : words.say(judged.reasons().getFirst()));
            }
        }

        private String movement(JudgedEvent judged) {
            return switch (judged.event()) {
                case Transaction t ->
                    t.type() + " " + String.format(Locale.ROOT, "%,d", t.type().sign() * t.amount())
                            + (t.movesMoney() ? "" : " " + t.status());
                case Access access -> access.kind() + " " + access.result();
            };
        }
    }
}
