package app.redress.console.accounts;

import app.redress.attribution.timeline.EventKeys;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.RuledTimeline;
import app.redress.casefile.CaseReader;
import app.redress.casefile.DecisionStep;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.desktop.DecisionService;
import app.redress.desktop.PeopleService;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.domain.Verdict;
import app.redress.people.Person;
import app.redress.worklist.DecisionRefused;
import java.util.List;
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
    private final PeopleService people;
    private final AccountsViewModel accounts;
    private final Runnable changed;
    private final LatestRequest looks;
    private final LatestRequest steps;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NONE);
    private final ReadOnlyObjectWrapper<Optional<Pending>> pending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty why = new SimpleStringProperty("");

    /// @param changed called on the UI thread after a decision, so that other screens reload
    DecisionsViewModel(
            CaseReader reader,
            DecisionService service,
            PeopleService people,
            AccountsViewModel accounts,
            Threads threads,
            Runnable changed) {
        this.reader = reader;
        this.service = service;
        this.people = people;
        this.accounts = accounts;
        this.changed = changed;
        this.looks = new LatestRequest(threads);
        this.steps = new LatestRequest(threads.withTrouble(failure -> failed(failure, threads)));
        accounts.finding().subscribe(_ -> load());
        accounts.account().subscribe(_ -> cancel());
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

    private void load() {
        Optional<AccountFinding> shown = accounts.finding().get();
        if (shown.isEmpty()) {
            look.set(Look.NONE);
            return;
        }
        String account = shown.get().account();
        looks.ask(
                () -> new Look(
                        reader.decisions(account),
                        reader.engineFinding(account),
                        people.all().stream()
                                .filter(Person::active)
                                .map(Person::name)
                                .toList()),
                look::set);
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

    /// The reason for the waiting decision; the last one is kept, since the next event often has the same.
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
        if (accounts.finding().get().isPresent() && !busy.get()) {
            told.set(Told.NOTHING);
            pending.set(Optional.of(new Pending(subject, choice)));
        }
    }

    public void cancel() {
        pending.set(Optional.empty());
    }

    /// Makes the waiting decision.
    public void decide() {
        pending.get().filter(_ -> !why.get().isBlank()).ifPresent(waiting -> {
            take(waiting.subject(), waiting.choice(), why.get());
        });
    }

    /// Marks the account as done, or removes the mark.
    public void toggleDone() {
        boolean done = !look.get().choice(DecisionSubject.DONE).isEmpty();
        take(DecisionSubject.DONE, done ? null : DecisionSubject.DONE.kind().name(), "");
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
        Optional<AccountFinding> shown = accounts.finding().get();
        if (shown.isEmpty() || busy.get()) {
            return;
        }
        String account = shown.get().account();
        Optional<AccountDecision> seen = look.get().decision(subject);
        run(() -> service.account(List.of(new DecisionRequest(
                account,
                subject,
                choice,
                reason,
                seen.map(AccountDecision::version).orElseGet(() -> reader.decisionVersion(account, subject))))));
    }

    public void undo() {
        run(service::undo);
    }

    public void redo() {
        run(service::redo);
    }

    private void run(Supplier<List<DecisionStep>> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        steps.ask(work, this::taken);
    }

    private void taken(List<DecisionStep> taken) {
        busy.set(false);
        cancel();
        if (taken.isEmpty()) {
            told.set(new Told(Message.of("decide.nothingChanged"), true));
            return;
        }
        DecisionStep first = taken.getFirst();
        told.set(new Told(words(first), false));
        String account = first.after().account();
        if (account.equals(accounts.account().get())) {
            refresh();
        } else {
            accounts.select(account);
        }
        changed.run();
    }

    /// A note or mark changes the decisions, but not the finding.
    private void refresh() {
        accounts.refresh();
        load();
    }

    private static Message words(DecisionStep step) {
        Message subject = step.after().subject().words();
        String account = step.after().account();
        return switch (step.kind()) {
            case DECIDE ->
                step.after().inForce()
                        ? Message.of("decide.told", account, subject)
                        : Message.of("decide.withdrawn", account, subject);
            case UNDO -> Message.of("decide.undone", account, subject);
            case REDO -> Message.of("decide.redone", account, subject);
        };
    }

    private void failed(Throwable failure, Threads threads) {
        busy.set(false);
        switch (failure) {
            case DecisionRefused refused -> {
                told.set(new Told(refused.said(), true));
                refresh();
            }
            case UnusableInput unusable -> told.set(new Told(unusable.said(), true));
            default -> threads.trouble().accept(failure);
        }
    }
}
