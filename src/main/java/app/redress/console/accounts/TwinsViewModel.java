package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.links.Shared;
import app.redress.casefile.links.Twin;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.query.TwinQuery.Trait;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.damages.AccountFinding;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.desktop.DecisionService;
import app.redress.domain.Access;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The accounts that have a device, an address or a store in common with suspicious events of the account in front, and
/// one decision about all of them.
public final class TwinsViewModel {
    private static final int THINGS = 12;

    private final CaseReader reader;
    private final DecisionService service;
    private final AccountsViewModel accounts;
    private final Threads threads;
    private final Runnable changed;
    private final LatestRequest looks;
    private final LatestRequest finds;
    private final ReadOnlyObjectWrapper<List<Shared>> shared = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<DecisionsViewModel.Told> told =
            new ReadOnlyObjectWrapper<>(DecisionsViewModel.Told.NOTHING);
    private final StringProperty why = new SimpleStringProperty("");
    private boolean looking;
    private Optional<TwinQuery> wanted = Optional.empty();
    private boolean again;

    TwinsViewModel(
            CaseReader reader, DecisionService service, AccountsViewModel accounts, Threads threads, Runnable changed) {
        this.reader = reader;
        this.service = service;
        this.accounts = accounts;
        this.threads = threads;
        this.changed = changed;
        this.looks = new LatestRequest(threads.withTrouble(failure -> {
            looking = false;
            threads.trouble().accept(failure);
        }));
        this.finds = new LatestRequest(threads.withTrouble(this::failed));
        accounts.account().subscribe((_, _) -> {
            shared.set(List.of());
            close();
        });
    }

    /// The accounts that have one thing in common.
    public record Found(TwinQuery thing, List<Twin> twins) {
        public Found {
            twins = List.copyOf(twins);
        }

        /// Yen due to all of them.
        public long due() {
            return twins.stream().mapToLong(Twin::due).reduce(0, Math::addExact);
        }

        /// Number of events that have the thing and can be given a verdict.
        public long events() {
            return twins.stream().mapToLong(twin -> twin.events().size()).sum();
        }
    }

    /// What the account shares with others; empty until [#lookAround].
    public ReadOnlyObjectProperty<List<Shared>> shared() {
        return shared.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /// Whether accounts are being looked up, or a decision is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DecisionsViewModel.Told> told() {
        return told.getReadOnlyProperty();
    }

    /// The reason for the decision.
    public StringProperty why() {
        return why;
    }

    /// Counts who shares what with the account in front. One count at a time: in a large case it takes a moment.
    public void lookAround() {
        again = looking;
        if (!looking) {
            looking = true;
            Set<TwinQuery> things = new LinkedHashSet<>();
            wanted.ifPresent(things::add);
            accounts.shown().map(TwinsViewModel::things).ifPresent(things::addAll);
            String of = accounts.account().get();
            looks.ask(
                    () -> reader.shared(List.copyOf(things)).stream()
                            .filter(one -> one.accounts() > 1)
                            .toList(),
                    found -> looked(of, found));
        }
    }

    private void looked(String of, List<Shared> found) {
        looking = false;
        if (of.equals(accounts.account().get())) {
            shared.set(found);
        }
        if (again) {
            lookAround();
        }
    }

    /// What the suspicious events of an account name, in their order.
    static List<TwinQuery> things(AccountFinding finding) {
        Set<TwinQuery> things = new LinkedHashSet<>();
        for (JudgedEvent judged : finding.timeline().events()) {
            if (judged.verdict() != Verdict.OWNER && things.size() < THINGS) {
                switch (judged.event()) {
                    case Access access -> {
                        add(things, Trait.DEVICE, access.deviceId());
                        add(things, Trait.ADDRESS, access.ip());
                    }
                    case Transaction t -> {
                        Transaction.Store store = t.store();
                        add(things, Trait.STORE, store == null ? null : store.key());
                    }
                }
            }
        }
        return List.copyOf(things);
    }

    private static void add(Set<TwinQuery> things, Trait trait, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            things.add(new TwinQuery(trait, value, null, null));
        }
    }

    /// Opens the panel on the account in front.
    public void open() {
        if (accounts.shown().isPresent()) {
            told.set(DecisionsViewModel.Told.NOTHING);
            open.set(true);
            lookAround();
        }
    }

    /// Opens the panel on all accounts that have a thing.
    void open(TwinQuery thing) {
        told.set(DecisionsViewModel.Told.NOTHING);
        wanted = Optional.of(thing);
        open.set(true);
        choose(thing);
        lookAround();
    }

    public void close() {
        open.set(false);
        wanted = Optional.empty();
        found.set(Optional.empty());
    }

    /// What the panel was opened on; empty for whatever the account shares.
    Optional<TwinQuery> wanted() {
        return wanted;
    }

    /// Lists the accounts that have one thing.
    public void choose(TwinQuery thing) {
        busy.set(true);
        finds.ask(() -> new Found(thing, reader.twins(thing)), now -> {
            busy.set(false);
            found.set(Optional.of(now));
        });
    }

    /// Gives the events that have the thing in common one verdict, in all accounts.
    public void decide(Verdict verdict) {
        decide(verdict, null);
    }

    /// Gives all accounts that have the thing one tier.
    public void decide(Tier tier) {
        decide(null, tier);
    }

    private void decide(@Nullable Verdict verdict, @Nullable Tier tier) {
        Found about = found.get().orElse(null);
        String reason = why.get();
        if (about == null || busy.get() || reason.isBlank()) {
            return;
        }
        busy.set(true);
        finds.ask(
                () -> service.account(about.twins().stream()
                        .flatMap(twin -> requests(twin, verdict, tier, reason).stream())
                        .toList()),
                steps -> decided(about, steps));
    }

    private List<DecisionRequest> requests(Twin twin, @Nullable Verdict verdict, @Nullable Tier tier, String reason) {
        List<DecisionRequest> requests = new ArrayList<>();
        if (verdict != null) {
            twin.events()
                    .forEach(event ->
                            requests.add(request(twin, DecisionSubject.verdictOn(event), verdict.name(), reason)));
        }
        if (tier != null) {
            requests.add(request(twin, DecisionSubject.TIER, tier.name(), reason));
        }
        return requests;
    }

    private DecisionRequest request(Twin twin, DecisionSubject subject, String choice, String reason) {
        return new DecisionRequest(
                twin.account(), subject, choice, reason, reader.decisionVersion(twin.account(), subject));
    }

    private void decided(Found about, List<DecisionStep> steps) {
        told.set(new DecisionsViewModel.Told(
                Message.of("twins.decidedHere", steps.size(), about.twins().size(), about.due()), steps.isEmpty()));
        accounts.forget();
        accounts.refresh();
        changed.run();
        choose(about.thing());
    }

    private void failed(Throwable failure) {
        busy.set(false);
        Refusals.said(failure)
                .ifPresentOrElse(said -> told.set(new DecisionsViewModel.Told(said, true)), () -> threads.trouble()
                        .accept(failure));
    }
}
