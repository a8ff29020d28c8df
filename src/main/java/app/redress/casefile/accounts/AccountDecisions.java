package app.redress.casefile.accounts;

import app.redress.attribution.timeline.AccountRuling;
import app.redress.casefile.accounts.DecisionStep.Kind;
import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.audit.PersonDao;
import app.redress.casefile.deadlines.DeadlineTables;
import app.redress.casefile.lists.CompensationItems;
import app.redress.casefile.results.FindingsBasis;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionCheck;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.RuledAccounts;
import app.redress.decisions.Rulings;
import app.redress.decisions.SecondLook;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.people.PersonName;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes and withdraws decisions about accounts and applies them to the findings: each is checked, stored, recorded in
/// the audit log, and reflected in figures and lists, in one transaction.
public final class AccountDecisions {
    private final AuditLog audit;
    private final InstantSource clock;
    private final CompensationItems items;

    public AccountDecisions(AuditLog audit, InstantSource clock, CompensationItems items) {
        this.audit = audit;
        this.clock = clock;
        this.items = items;
    }

    /// Takes decisions as one action: all or, if one is refused, none. Decisions already in force are skipped.
    public List<DecisionStep> decide(Handle handle, List<DecisionRequest> requests, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        FindingsBasis basis = FindingsBasis.of(handle);
        StepWriter writer = new StepWriter(handle, actor, Kind.DECIDE, 0);
        Map<String, AccountFinding> engines = new HashMap<>();
        for (DecisionRequest request : requests) {
            AccountFinding engine = engines.computeIfAbsent(request.account(), account -> engine(handle, account));
            writer.decide(request, engine, basis.asOf());
        }
        return finish(writer, basis, engines);
    }

    private static AccountFinding engine(Handle handle, String account) {
        return AccountTables.engine(handle, account)
                .orElseThrow(() -> new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("decision.noAccount", account)));
    }

    /// Undoes the person's last action.
    ///
    /// @return empty if there is none
    public List<DecisionStep> undo(Handle handle, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        DecisionSteps steps = new DecisionSteps(handle);
        return steps.undoable(actor.name())
                .map(action -> turn(handle, actor, Kind.UNDO, action))
                .orElse(List.of());
    }

    /// Redoes the action that the person undid last.
    public List<DecisionStep> redo(Handle handle, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        DecisionSteps steps = new DecisionSteps(handle);
        return steps.redoable(actor.name())
                .map(action -> turn(handle, actor, Kind.REDO, action))
                .orElse(List.of());
    }

    private List<DecisionStep> turn(Handle handle, Actor actor, Kind kind, long ofAction) {
        StepWriter writer = new StepWriter(handle, actor, kind, ofAction);
        Set<String> accounts = new LinkedHashSet<>();
        List<DecisionStep> steps = new DecisionSteps(handle).ofAction(ofAction);
        for (DecisionStep step : kind == Kind.UNDO ? steps.reversed() : steps) {
            writer.turn(step);
            accounts.add(step.after().account());
        }
        Map<String, AccountFinding> engines = new LinkedHashMap<>();
        accounts.forEach(
                account -> AccountTables.engine(handle, account).ifPresent(found -> engines.put(account, found)));
        return finish(writer, FindingsBasis.of(handle), engines);
    }

    private List<DecisionStep> finish(StepWriter writer, FindingsBasis basis, Map<String, AccountFinding> engines) {
        Map<String, AccountRuling> before = writer.rulingsBefore;
        RuledAccounts ruled = basis.ruled();
        List<RuledTables.Change> changes = new ArrayList<>();
        before.forEach((account, ruling) -> {
            writer.dao.mark(account);
            AccountFinding engine = engines.get(account);
            AccountRuling now = Rulings.of(writer.dao.ofAccount(account));
            if (engine != null && !now.equals(ruling)) {
                changes.add(new RuledTables.Change(ruled.of(engine, ruling), ruled.of(engine, now)));
            }
        });
        if (!changes.isEmpty()) {
            new RuledTables(writer.handle, basis).replace(changes);
            items.follow(writer.handle, writer.actor, before.keySet());
            DeadlineTables.refresh(writer.handle, before.keySet());
        }
        return writer.taken;
    }

    /// Applies all decisions in force to newly saved findings, and records which of them the findings contradict.
    public void reapply(Handle handle, Findings findings, Actor actor) {
        AccountDecisionDao dao = new AccountDecisionDao(handle);
        List<AccountDecision> all = dao.all();
        if (all.isEmpty()) {
            return;
        }
        FindingsBasis basis = FindingsBasis.of(handle);
        Map<String, AccountFinding> engines = new HashMap<>();
        Set<String> decided = all.stream().map(AccountDecision::account).collect(Collectors.toSet());
        findings.accounts().stream()
                .filter(f -> decided.contains(f.account()))
                .forEach(f -> engines.put(f.account(), f));
        lookAgain(handle, dao, all, engines, basis.asOf(), actor);
        RuledAccounts ruled = basis.ruled();
        List<RuledTables.Change> changes = new ArrayList<>();
        Rulings.byAccount(all).forEach((account, ruling) -> {
            AccountFinding engine = engines.get(account);
            AccountFinding after = engine == null ? null : ruled.of(engine, ruling);
            if (engine != null && after != null && !after.equals(engine)) {
                changes.add(new RuledTables.Change(engine, after));
            }
        });
        if (!changes.isEmpty()) {
            new RuledTables(handle, basis).replace(changes);
        }
    }

    private void lookAgain(
            Handle handle,
            AccountDecisionDao dao,
            Collection<AccountDecision> all,
            Map<String, AccountFinding> engines,
            Instant asOf,
            Actor actor) {
        SecondLook second = new SecondLook(asOf);
        Set<String> marked = new LinkedHashSet<>();
        for (AccountDecision decision : all) {
            Message look = second.of(decision, engines.get(decision.account()));
            if (!Objects.equals(look, decision.lookAgain())) {
                dao.look(decision, look);
                marked.add(decision.account());
                if (look != null) {
                    String subject =
                            decision.account() + " " + decision.subject().text();
                    audit.append(handle, actor, Action.LOOK_AGAIN, subject, look.code() + " " + look.args());
                }
            }
        }
        marked.forEach(dao::mark);
    }

    /// Steps that a person takes as one action.
    private final class StepWriter {
        private final Handle handle;
        private final AccountDecisionDao dao;
        private final DecisionSteps steps;
        private final Actor actor;
        private final Kind kind;
        private final long ofAction;
        private final long first;
        private final Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final List<DecisionStep> taken = new ArrayList<>();
        private final Map<String, AccountRuling> rulingsBefore = new LinkedHashMap<>();

        StepWriter(Handle handle, Actor actor, Kind kind, long ofAction) {
            this.handle = handle;
            this.dao = new AccountDecisionDao(handle);
            this.steps = new DecisionSteps(handle);
            this.actor = actor;
            this.kind = kind;
            this.first = steps.next();
            this.ofAction = kind == Kind.DECIDE ? first : ofAction;
        }

        void decide(DecisionRequest request, AccountFinding engine, Instant asOf) {
            DecisionSubject subject = request.subject();
            AccountDecision before = dao.of(request.account(), subject).orElse(null);
            if (request.seen() != (before == null ? 0 : before.version())) {
                throw changedMeanwhile(before);
            }
            String checked = new DecisionCheck(engine, asOf).checked(request);
            String choice = subject.equals(DecisionSubject.ASSIGNEE) && checked != null ? person(checked) : checked;
            AccountDecision after = new AccountDecision(
                    request.account(),
                    subject,
                    choice,
                    SecondLook.found(engine, subject),
                    request.why().strip(),
                    actor.name(),
                    at,
                    1,
                    null);
            boolean same = before == null
                    ? choice == null
                    : before.lookAgain() == null
                            && Objects.equals(before.choice(), choice)
                            && before.why().equals(after.why());
            if (!same) {
                step(before, after);
            }
        }

        private String person(String name) {
            return handle.attach(PersonDao.class)
                    .find(PersonName.folded(name))
                    .filter(PersonDao.Row::active)
                    .map(PersonDao.Row::name)
                    .orElseThrow(() -> new UnusableInput(Message.of("people.unknown", name)));
        }

        /// Restores the state before or after a step, unless somebody has decided since.
        void turn(DecisionStep step) {
            AccountDecision after = step.after();
            AccountDecision now = dao.of(after.account(), after.subject()).orElseThrow();
            AccountDecision expected = kind == Kind.UNDO ? after : settled(step.before(), after);
            if (!now.sameAs(expected)) {
                throw changedMeanwhile(now);
            }
            step(now, kind == Kind.UNDO ? settled(step.before(), after) : after);
        }

        /// The state to restore; without an earlier decision, the decision is withdrawn.
        private AccountDecision settled(@Nullable AccountDecision before, AccountDecision after) {
            return before != null
                    ? before
                    : new AccountDecision(
                            after.account(),
                            after.subject(),
                            null,
                            after.found(),
                            "",
                            after.decidedBy(),
                            after.decidedAt(),
                            0,
                            null);
        }

        private void step(@Nullable AccountDecision before, AccountDecision wanted) {
            String account = wanted.account();
            rulingsBefore.computeIfAbsent(account, a -> Rulings.of(dao.ofAccount(a)));
            AccountDecision after = wanted.with(before == null ? 1 : before.version() + 1, wanted.lookAgain());
            if (!dao.put(after)) {
                throw changedMeanwhile(before);
            }
            DecisionStep step =
                    new DecisionStep(first + taken.size(), first, kind, ofAction, before, after, actor.name(), at);
            steps.add(step);
            taken.add(step);
            audit.append(
                    handle,
                    actor,
                    Action.ACCOUNT_DECIDED,
                    account + " " + after.subject().text(),
                    detail(before, after));
        }

        private String detail(@Nullable AccountDecision before, AccountDecision after) {
            String was = before == null || before.choice() == null ? "engine " + after.found() : before.choice();
            String is = after.choice() == null ? "engine " + after.found() : after.choice();
            return (kind == Kind.DECIDE ? "" : kind + " of " + ofAction + ": ") + was.strip() + " -> " + is.strip()
                    + (after.why().isEmpty() ? "" : "; " + after.why());
        }

        private DecisionRefused changedMeanwhile(@Nullable AccountDecision now) {
            return now == null || now.choice() == null
                    ? new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.withdrawnMeanwhile"))
                    : new DecisionRefused(
                            Rule.CHANGED_MEANWHILE,
                            Message.of("decision.decidedMeanwhile", now.decidedBy(), now.choice(), now.why()));
        }
    }

    /// The steps that this person could undo next; empty for none.
    static List<DecisionStep> undoable(Handle handle, String who) {
        DecisionSteps steps = new DecisionSteps(handle);
        return of(steps, steps.undoable(who));
    }

    static List<DecisionStep> redoable(Handle handle, String who) {
        DecisionSteps steps = new DecisionSteps(handle);
        return of(steps, steps.redoable(who));
    }

    private static List<DecisionStep> of(DecisionSteps steps, Optional<Long> action) {
        return action.map(steps::ofAction).orElse(List.of());
    }
}
