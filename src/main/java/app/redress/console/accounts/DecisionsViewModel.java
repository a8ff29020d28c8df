package app.redress.console.accounts;

import app.redress.attribution.timeline.EventKeys;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.RuledTimeline;
import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.session.CaseReader;
import app.redress.console.accounts.timeline.WindowEdges;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.DecisionSubject.Kind;
import app.redress.desktop.DecisionService;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The decisions about the selected account: those in force next to the engine's findings, the one waiting for its
/// reason, and undo of one's own steps.
public final class DecisionsViewModel {
    private final CaseReader reader;
    private final DecisionService service;
    private final AccountsViewModel accounts;
    private final Runnable changed;
    private final LatestRequest steps;
    private final Deque<Work> waiting = new ArrayDeque<>();
    private String working = "";
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NONE);
    private final ReadOnlyObjectWrapper<Optional<Pending>> pending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty why = new SimpleStringProperty("");
    private final Map<Kind, String> lastReasons = new EnumMap<>(Kind.class);

    /// @param changed called on the UI thread after a decision, so that other screens reload
    DecisionsViewModel(
            CaseReader reader, DecisionService service, AccountsViewModel accounts, Threads threads, Runnable changed) {
        this.reader = reader;
        this.service = service;
        this.accounts = accounts;
        this.changed = changed;
        this.steps = new LatestRequest(threads.withTrouble(failure -> failed(failure, threads)));
        accounts.account().subscribe((_, _) -> cancel());
    }

    /// The decisions about one account.
    ///
    /// @param decisions those in force
    /// @param engine the engine's finding on the account
    /// @param people people who can be assigned
    public record Look(List<AccountDecision> decisions, Optional<AccountFinding> engine, List<String> people) {
        static final Look NONE = new Look(List.of(), Optional.empty(), List.of());

        public Look {
            decisions = List.copyOf(decisions);
            people = List.copyOf(people);
        }

        /// The choice in force on a subject; empty for none.
        public String choice(DecisionSubject subject) {
            return decision(subject).map(AccountDecision::choice).orElse("");
        }

        Optional<AccountDecision> decision(DecisionSubject subject) {
            return decisions.stream().filter(d -> d.subject().equals(subject)).findFirst();
        }
    }

    /// A decision waiting for its reason.
    ///
    /// @param choice null to withdraw the decision in force
    public record Pending(DecisionSubject subject, @Nullable String choice) {}

    /// The outcome of the last step.
    ///
    /// @param refused whether nothing was decided
    public record Told(Message words, boolean refused) {
        static final Told NOTHING = new Told(Message.nothing(), false);
    }

    /// One action on an account that waits to be written.
    private record Work(String account, Supplier<List<DecisionStep>> steps) {}

    void show(Look now) {
        look.set(now);
    }

    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Pending>> pending() {
        return pending.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Told> told() {
        return told.getReadOnlyProperty();
    }

    /// Whether a decision is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The reason for the waiting decision. The last one for the same kind of decision stands there already, since the
    /// next event often has the same.
    public StringProperty why() {
        return why;
    }

    /// Whether the event's verdict can be decided: not if it follows another event's.
    public boolean isDecidable(int index) {
        List<JudgedEvent> events = events();
        return index >= 0 && index < events.size() && RuledTimeline.standsAlone(events, index);
    }

    private List<JudgedEvent> events() {
        return accounts.finding().get().map(f -> f.timeline().events()).orElse(List.of());
    }

    /// Proposes another verdict for the selected event and asks for the reason.
    public void propose(Verdict verdict) {
        int index = accounts.selectedEvent().get();
        if (isDecidable(index)) {
            propose(DecisionSubject.verdictOn(EventKeys.of(events()).get(index)), verdict.name());
        } else if (index >= 0 && index < events().size()) {
            String event = EventKeys.of(events()).get(index);
            told.set(new Told(Message.of("decision.follows", event), true));
        } else {
            told.set(new Told(Message.of("decide.noEventChosen"), true));
        }
    }

    public void propose(Tier tier) {
        propose(DecisionSubject.TIER, tier.name());
    }

    /// @param windows windows as text; null to withdraw the decision
    public void proposeWindows(@Nullable String windows) {
        propose(DecisionSubject.WINDOWS, windows);
    }

    /// Proposes that a window begins, or ends, with the selected event.
    public void proposeEdge(boolean start) {
        int index = accounts.selectedEvent().get();
        if (index < 0 || index >= events().size()) {
            told.set(new Told(Message.of("decide.noEventChosen"), true));
            return;
        }
        accounts.shown()
                .ifPresent(
                        shown -> proposeWindows(WindowEdges.of(shown.timeline().windows())
                                .moved(start, events().get(index).event().at())));
    }

    /// Proposes returning to the engine's finding and asks for the reason.
    public void withdraw(DecisionSubject subject) {
        if (subject.kind().rules()) {
            propose(subject, null);
        } else {
            take(subject, null, "");
        }
    }

    /// Confirms a contradicted decision: it is decided again against the engine's current finding.
    public void confirm(AccountDecision decision) {
        propose(decision.subject(), decision.choice());
        why.set(decision.why());
    }

    private void propose(DecisionSubject subject, @Nullable String choice) {
        if (accounts.shown().isPresent()) {
            told.set(Told.NOTHING);
            why.set(lastReasons.getOrDefault(subject.kind(), ""));
            pending.set(Optional.of(new Pending(subject, choice)));
        }
    }

    public void cancel() {
        pending.set(Optional.empty());
    }

    /// Makes the waiting decision; one that settles the account goes on to the next.
    public void decide() {
        pending.get().filter(_ -> !why.get().isBlank()).ifPresent(asked -> {
            cancel();
            lastReasons.put(asked.subject().kind(), why.get());
            if (asked.subject().equals(DecisionSubject.HOLD)) {
                List<Supplier<DecisionRequest>> requests = new ArrayList<>();
                add(requests, DecisionSubject.HOLD, asked.choice(), why.get());
                if (!look.get().choice(DecisionSubject.DONE).isEmpty()) {
                    add(requests, DecisionSubject.DONE, null, "");
                }
                settle(requests);
            } else {
                take(asked.subject(), asked.choice(), why.get());
            }
        });
    }

    /// Marks the account as decided as it stands, which ends a hold, and goes on to the next one.
    public void agree() {
        List<Supplier<DecisionRequest>> requests = new ArrayList<>();
        if (look.get().choice(DecisionSubject.DONE).isEmpty()) {
            add(requests, DecisionSubject.DONE, DecisionSubject.DONE.kind().name(), "");
        }
        if (!look.get().choice(DecisionSubject.HOLD).isEmpty()) {
            add(requests, DecisionSubject.HOLD, null, "");
        }
        settle(requests);
    }

    /// Asks what the account waits for.
    public void hold() {
        propose(DecisionSubject.HOLD, DecisionSubject.HOLD.kind().name());
    }

    /// The next account is shown at once; should the step be refused, this one comes back.
    private void settle(List<Supplier<DecisionRequest>> requests) {
        accounts.shown().ifPresent(shown -> {
            if (!requests.isEmpty()) {
                run(new Work(shown.account(), () -> service.account(asked(requests))));
            }
            accounts.queue().next();
        });
    }

    /// The version is the one that was seen; that of a decision not in force is looked up when the step is written.
    private void add(
            List<Supplier<DecisionRequest>> requests, DecisionSubject subject, @Nullable String choice, String reason) {
        Optional<AccountDecision> seen = look.get().decision(subject);
        accounts.shown()
                .map(AccountFinding::account)
                .ifPresent(account -> requests.add(() -> new DecisionRequest(
                        account,
                        subject,
                        choice,
                        reason,
                        seen.map(AccountDecision::version).orElseGet(() -> reader.decisionVersion(account, subject)))));
    }

    public void note(String text) {
        takeIfNew(DecisionSubject.NOTE, text);
    }

    public void tags(String text) {
        takeIfNew(DecisionSubject.TAGS, text);
    }

    /// @param person empty for nobody
    public void assign(String person) {
        takeIfNew(DecisionSubject.ASSIGNEE, person);
    }

    private void takeIfNew(DecisionSubject subject, String text) {
        if (!look.get().choice(subject).equals(text.strip())) {
            take(subject, text.isBlank() ? null : text, "");
        }
    }

    private void take(DecisionSubject subject, @Nullable String choice, String reason) {
        List<Supplier<DecisionRequest>> requests = new ArrayList<>();
        add(requests, subject, choice, reason);
        accounts.shown().ifPresent(shown -> run(new Work(shown.account(), () -> service.account(asked(requests)))));
    }

    private static List<DecisionRequest> asked(List<Supplier<DecisionRequest>> requests) {
        return requests.stream().map(Supplier::get).toList();
    }

    public void undo() {
        run(new Work("", service::undo));
    }

    public void redo() {
        run(new Work("", service::redo));
    }

    /// Steps are written one after the other, in the order of the keys.
    private void run(Work work) {
        waiting.add(work);
        if (!busy.get()) {
            writeNext();
        }
    }

    private void writeNext() {
        Work work = waiting.poll();
        busy.set(work != null);
        if (work != null) {
            working = work.account();
            steps.ask(work.steps(), taken -> {
                taken(work, taken);
                writeNext();
            });
        }
    }

    private void taken(Work work, List<DecisionStep> taken) {
        if (taken.isEmpty()) {
            told.set(new Told(Message.of("decide.nothingChanged"), true));
            return;
        }
        DecisionStep first = taken.getFirst();
        told.set(new Told(words(first), false));
        accounts.forget();
        if (work.account().isEmpty()) {
            // what was taken back is looked at, wherever it was
            accounts.select(first.after().account());
        }
        accounts.refresh();
        if (taken.stream().anyMatch(step -> step.after().subject().kind().rules())) {
            changed.run();
        }
    }

    private static Message words(DecisionStep step) {
        Message subject = subject(step.after().subject());
        String account = step.after().account();
        return switch (step.kind()) {
            case DECIDE ->
                step.after().inForce()
                        ? decided(step.after().subject(), account)
                        : Message.of("decide.withdrawn", account, subject);
            case UNDO -> Message.of("decide.undone", account, subject);
            case REDO -> Message.of("decide.redone", account, subject);
        };
    }

    private static Message decided(DecisionSubject subject, String account) {
        return switch (subject.kind()) {
            case DONE -> Message.of("decide.toldDone", account);
            case HOLD -> Message.of("decide.toldHold", account);
            default -> Message.of("decide.told", account, subject(subject));
        };
    }

    /// In few words: the event of a verdict is in front anyway.
    private static Message subject(DecisionSubject subject) {
        return switch (subject.kind()) {
            case DONE -> Message.of("subject.agreement");
            case VERDICT -> Message.of("subject.oneVerdict");
            default -> subject.words();
        };
    }

    private void failed(Throwable failure, Threads threads) {
        busy.set(false);
        waiting.clear();
        Refusals.said(failure)
                .ifPresentOrElse(this::refused, () -> threads.trouble().accept(failure));
    }

    private void refused(Message said) {
        if (!working.isEmpty()) {
            accounts.select(working);
        }
        accounts.forget();
        accounts.refresh();
        told.set(new Told(said, true));
    }
}
