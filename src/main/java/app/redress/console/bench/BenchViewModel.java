package app.redress.console.bench;

import app.redress.analysis.CaseBench;
import app.redress.analysis.CaseBench.Result;
import app.redress.bench.DamageDefinition;
import app.redress.bench.HeatMap;
import app.redress.bench.MidnightLens;
import app.redress.casefile.estimates.NamedDefinition;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.BenchService;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The definition being tried out and what it counts, reckoned anew with every change; only the latest is shown.
public final class BenchViewModel {
    /// What a heat map shows.
    public enum Measure {
        ACCOUNTS,
        YEN
    }

    /// Which accounts are listed: those that only the definition counts, those that only the evidence counts, those
    /// that hang on the day boundary.
    public enum Listed {
        GAINED,
        LOST,
        FLIPPING
    }

    private final BenchService service;
    private final CaseReader reader;
    private final Consumer<String> openAccount;
    private final Consumer<String> look;
    private final LatestRequest loading;
    private final LatestRequest counting;
    private final LatestRequest mapping;
    private final LatestRequest keeping;
    private final LatestRequest opening;
    private final AtomicReference<@Nullable DamageDefinition> wanted = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<DamageDefinition>> definition =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Maps>> maps = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<NamedDefinition>> named = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ReadOnlyObjectWrapper<Optional<String>> unknown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.ACCOUNTS);
    private final ObjectProperty<Listed> listed = new SimpleObjectProperty<>(Listed.GAINED);
    private @Nullable CaseBench bench;

    /// @param openAccount opens an account of the case
    /// @param look reconstructs an account that the case does not have
    public BenchViewModel(
            BenchService service,
            CaseReader reader,
            Threads threads,
            Consumer<String> openAccount,
            Consumer<String> look) {
        this.service = service;
        this.reader = reader;
        this.openAccount = openAccount;
        this.look = look;
        Threads told = threads.withTrouble(this::failed);
        this.loading = new LatestRequest(told);
        this.counting = new LatestRequest(told);
        this.mapping = new LatestRequest(told);
        this.keeping = new LatestRequest(told);
        this.opening = new LatestRequest(told);
    }

    /// What a definition looks like from other thresholds and boundaries.
    ///
    /// @param midnight empty for a definition without days
    public record Maps(DamageDefinition definition, HeatMap heatMap, Optional<MidnightLens> midnight) {}

    private record Opened(CaseBench bench, List<NamedDefinition> named) {}

    /// Reads the case when the screen is first shown; decisions made since then are counted again.
    public void load() {
        CaseBench known = bench;
        if (known != null) {
            definition.get().ifPresent(this::reckon);
            return;
        }
        busy.set(true);
        loading.ask(
                () -> {
                    CaseBench fresh = service.open();
                    return new Opened(fresh, fresh.named());
                },
                opened -> {
                    busy.set(false);
                    bench = opened.bench;
                    named.set(opened.named);
                    show(opened.bench.usual());
                });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        trouble.set(Refusals.ofWork(failure));
    }

    /// The definition; empty until loaded.
    public ReadOnlyObjectProperty<Optional<DamageDefinition>> definition() {
        return definition.getReadOnlyProperty();
    }

    /// What the definition counts, as soon as it is known.
    public ReadOnlyObjectProperty<Optional<Result>> result() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Maps>> maps() {
        return maps.getReadOnlyProperty();
    }

    /// Definitions that people gave a name.
    public ReadOnlyObjectProperty<List<NamedDefinition>> named() {
        return named.getReadOnlyProperty();
    }

    /// Why the last step failed; empty for none.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// An account that was to be opened but of which the case holds nothing.
    public ReadOnlyObjectProperty<Optional<String>> unknown() {
        return unknown.getReadOnlyProperty();
    }

    /// Whether the case is being read.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ObjectProperty<Measure> measure() {
        return measure;
    }

    public ObjectProperty<Listed> listed() {
        return listed;
    }

    /// Changes a part of the definition.
    public void change(UnaryOperator<DamageDefinition> change) {
        definition.get().ifPresent(now -> tried(() -> change.apply(now)));
    }

    /// Takes a definition from its text.
    public void read(String line) {
        definition.get().ifPresent(now -> tried(() -> DamageDefinition.read(line, now)));
    }

    /// Goes back to the rule of the case's policy.
    public void reset() {
        of(CaseBench::usual).ifPresent(this::show);
    }

    private void tried(java.util.function.Supplier<DamageDefinition> made) {
        try {
            show(made.get());
        } catch (UnusableInput refused) {
            trouble.set(refused.said());
        }
    }

    private void show(DamageDefinition fresh) {
        trouble.set(Message.nothing());
        if (definition.get().filter(fresh::equals).isEmpty()) {
            definition.set(Optional.of(fresh));
            reckon(fresh);
        }
    }

    private void reckon(DamageDefinition fresh) {
        wanted.set(fresh);
        counting.ask(() -> latest(fresh, b -> b.result(fresh)), found -> found.ifPresent(r -> result.set(found)));
        mapping.ask(() -> latest(fresh, b -> maps(b, fresh)), found -> found.ifPresent(m -> maps.set(found)));
    }

    /// A slider asks for more than can be answered: what has been overtaken is not reckoned.
    private <T> Optional<T> latest(DamageDefinition fresh, Function<CaseBench, T> question) {
        return fresh.equals(wanted.get()) ? of(question) : Optional.empty();
    }

    private <T> Optional<T> of(Function<CaseBench, T> question) {
        return Optional.ofNullable(bench).map(question);
    }

    private static Maps maps(CaseBench bench, DamageDefinition fresh) {
        Optional<MidnightLens> midnight = fresh.hasDays() ? Optional.of(bench.midnight(fresh)) : Optional.empty();
        return new Maps(fresh, bench.heatMap(fresh), midnight);
    }

    /// Keeps the definition in the case.
    public void save(String name) {
        definition.get().ifPresent(now -> keep(() -> service.save(name, now)));
    }

    public void remove(String name) {
        keep(() -> service.remove(name));
    }

    private void keep(Runnable step) {
        trouble.set(Message.nothing());
        keeping.ask(
                () -> {
                    step.run();
                    return of(CaseBench::named).orElse(List.of());
                },
                named::set);
    }

    /// Opens an account, or says that the case holds nothing of it.
    public void open(String account) {
        unknown.set(Optional.empty());
        opening.ask(() -> reader.account(account).isPresent(), known -> {
            if (known) {
                openAccount.accept(account);
            } else {
                unknown.set(Optional.of(account));
            }
        });
    }

    /// Reconstructs the account that the case holds nothing of.
    public void look() {
        unknown.get().ifPresent(look);
        unknown.set(Optional.empty());
    }
}
