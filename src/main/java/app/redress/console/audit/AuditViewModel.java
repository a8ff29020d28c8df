package app.redress.console.audit;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditFilter;
import app.redress.casefile.audit.AuditLog.Verification;
import app.redress.casefile.payouts.PaidCheck;
import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.console.parts.BackgroundWork.Piece;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.desktop.AuditService;
import app.redress.people.Act;
import app.redress.people.Person;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The audit log, filtered by person, kind, day and text; its verification; and its export.
public final class AuditViewModel {
    private static final int EVERY = 500;

    private final AuditService service;
    private final Threads threads;
    private final Supplier<ZoneId> zone;
    private final ObservableValue<Boolean> readable;
    private final LatestRequest naming;
    private final LatestRequest verifying;
    private final LatestRequest exporting;
    private final ListViewModel<AuditEntry> list;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<AuditFilter> filter = new ReadOnlyObjectWrapper<>(AuditFilter.ALL);
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(new Check.None());

    /// @param zone zone of the days by which lines are filtered
    /// @param current who has signed in
    public AuditViewModel(
            AuditService service, Supplier<ZoneId> zone, ObservableValue<Optional<Person>> current, Threads threads) {
        this.service = service;
        this.threads = threads;
        this.zone = zone;
        this.readable = current.map(
                person -> person.filter(p -> p.role().may(Act.EXPORT_AUDIT)).isPresent());
        this.naming = new LatestRequest(threads);
        this.exporting = new LatestRequest(threads);
        this.verifying = new LatestRequest(threads.withTrouble(failure -> {
            check.set(new Check.None());
            threads.trouble().accept(failure);
        }));
        this.list = new ListViewModel<>(query -> service.page(filter.get(), query), "seq", true, threads);
    }

    /// How far the verification is.
    public sealed interface Check {
        record None() implements Check {}

        /// @param lines checked so far
        record Running(long lines) implements Check {}

        record Done(Verification found, PaidCheck paid) implements Check {}
    }

    /// Loads the log again, since others write to it too.
    public void load() {
        if (readable.getValue()) {
            naming.ask(service::names, names::setAll);
            list.reload();
        }
    }

    /// Whether whoever has signed in may read the log.
    public ObservableValue<Boolean> readable() {
        return readable;
    }

    public ListViewModel<AuditEntry> list() {
        return list;
    }

    public ObservableList<String> names() {
        return names;
    }

    public ReadOnlyObjectProperty<AuditFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    public boolean narrowed() {
        return !filter.get().equals(AuditFilter.ALL);
    }

    public void showWho(@Nullable String who) {
        AuditFilter f = filter.get();
        narrow(new AuditFilter(who, f.action(), f.from(), f.to()));
    }

    public void showAction(@Nullable Action action) {
        AuditFilter f = filter.get();
        narrow(new AuditFilter(f.who(), action, f.from(), f.to()));
    }

    /// Shows lines from this day on; blank for all.
    ///
    /// @return whether it is a day
    public boolean showFrom(String day) {
        AuditFilter f = filter.get();
        return day(day, 0, at -> narrow(new AuditFilter(f.who(), f.action(), at, f.to())));
    }

    /// Shows lines up to this day, included; blank for all.
    ///
    /// @return whether it is a day
    public boolean showTo(String day) {
        AuditFilter f = filter.get();
        return day(day, 1, at -> narrow(new AuditFilter(f.who(), f.action(), f.from(), at)));
    }

    private boolean day(String day, int later, Consumer<@Nullable Instant> set) {
        if (day.isBlank()) {
            set.accept(null);
            return true;
        }
        try {
            set.accept(LocalDate.parse(day.strip().replace('/', '-'))
                    .plusDays(later)
                    .atStartOfDay(zone.get())
                    .toInstant());
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    /// The day of a bound, as typed; empty for none.
    public String dayFrom() {
        Instant from = filter.get().from();
        return from == null ? "" : from.atZone(zone.get()).toLocalDate().toString();
    }

    public String dayTo() {
        Instant to = filter.get().to();
        return to == null
                ? ""
                : to.atZone(zone.get()).toLocalDate().minusDays(1).toString();
    }

    private void narrow(AuditFilter now) {
        if (!now.equals(filter.get())) {
            filter.set(now);
            list.refresh();
        }
    }

    public ReadOnlyObjectProperty<Check> check() {
        return check.getReadOnlyProperty();
    }

    /// Follows the chain of hashes line by line, and compares what is promised with what is due.
    public void verify() {
        if (check.get() instanceof Check.Running) {
            return;
        }
        check.set(new Check.Running(0));
        Piece piece = threads.work().begin(Kind.VERIFY, "Work." + Kind.VERIFY, Optional.empty());
        verifying.ask(
                threads.work()
                        .listed(
                                piece,
                                threads,
                                () -> new Check.Done(
                                        service.verify(lines -> {
                                            if (lines % EVERY == 0) {
                                                threads.screen().execute(() -> counted(piece, lines));
                                            }
                                        }),
                                        service.paid())),
                check::set);
    }

    private void counted(Piece piece, long lines) {
        piece.tell(lines);
        if (check.get() instanceof Check.Running) {
            check.set(new Check.Running(lines));
        }
    }

    /// Exports all matching lines on all pages.
    ///
    /// @param written receives their number
    public void export(Path target, Consumer<Integer> written) {
        AuditFilter shown = filter.get();
        var query = list.everythingShown();
        exporting.ask(threads.listed(Kind.EXPORT, target, () -> service.export(shown, query, target)), lines -> {
            written.accept(lines);
            list.reload();
        });
    }
}
