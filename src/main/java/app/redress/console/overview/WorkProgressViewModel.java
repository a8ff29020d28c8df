package app.redress.console.overview;

import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.StageCount;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.PayoutService;
import app.redress.desktop.PayoutService.Batch;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.FreezeItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How far each kind of work on the case has come, and what of it is late.
public final class WorkProgressViewModel {
    private static final ListQuery COUNT = new ListQuery("", "", false, 0, 0);
    private static final Set<Tier> SUSPECTS = EnumSet.of(Tier.CONFIRMED, Tier.PROBABLE, Tier.POSSIBLE, Tier.MULE);
    private static final Set<Status> UNDECIDED = EnumSet.of(Status.PROPOSED, Status.REVIEWED, Status.ON_HOLD);
    private static final Set<ClaimMatch> CLAIMED = EnumSet.complementOf(EnumSet.of(ClaimMatch.UNREPORTED));

    private final CaseReader reader;
    private final PayoutService payouts;
    private final LatestRequest latest;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    public WorkProgressViewModel(CaseReader reader, PayoutService payouts, Threads threads) {
        this.reader = reader;
        this.payouts = payouts;
        this.latest = new LatestRequest(threads);
    }

    /// The kinds of work, in the order in which a case goes through them.
    public enum WorkKind {
        CONFLICTS,
        ACCOUNTS,
        FREEZE,
        CLAIMS,
        COMPENSATION,
        PAYOUTS
    }

    /// How far one kind of work is.
    ///
    /// @param decided how many of all
    /// @param yen of all, and of those decided
    /// @param overdue how many are late; 0 where nothing has a day
    /// @param next the next day on which something is to be paid
    public record Line(
            WorkKind kind, long decided, long all, long decidedYen, long yen, long overdue, Optional<LocalDate> next) {
        /// Whether nothing is left to do.
        public boolean done() {
            return decided >= all;
        }

        /// From 0 to 1.
        public double share() {
            return all == 0 ? 1 : (double) decided / all;
        }
    }

    public void load() {
        latest.ask(this::read, lines::set);
    }

    /// A line for each kind of work; empty until loaded.
    public ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    private List<Line> read() {
        List<Line> found = new ArrayList<>();
        found.add(conflicts(reader.conflicts()));
        found.add(line(WorkKind.ACCOUNTS, accounts(AccountState.DONE), accounts(AccountState.ANY)));
        Page<FreezeItem> all = reader.freeze(Set.of(), COUNT);
        found.add(open(WorkKind.FREEZE, reader.freeze(Set.of(FreezeItem.Status.PROPOSED), COUNT), all));
        add(found, () -> open(WorkKind.CLAIMS, claims(Set.of(ClaimStatus.OPEN)), claims(Set.of())));
        found.add(compensation(reader.stages(ItemFilter.ALL)));
        found.add(payouts(payouts.batches()));
        return List.copyOf(found);
    }

    /// Leaves out what cases of older versions do not know.
    private static void add(List<Line> found, Supplier<Line> line) {
        try {
            found.add(line.get());
        } catch (UnusableInput notKept) {
            // the screen of this list says so
            return;
        }
    }

    private Page<AccountRow> accounts(AccountState state) {
        return reader.accounts(new AccountQuery("", SUSPECTS, state, AccountSort.ACCOUNT, false, 0, 0));
    }

    private Page<?> claims(Set<ClaimStatus> statuses) {
        return reader.claims(new ClaimFilter("", CLAIMED, statuses, null), COUNT);
    }

    private static Line line(WorkKind kind, Page<?> decided, Page<?> all) {
        return new Line(kind, decided.total(), all.total(), decided.sum(), all.sum(), 0, Optional.empty());
    }

    private static Line open(WorkKind kind, Page<?> open, Page<?> all) {
        return new Line(
                kind, all.total() - open.total(), all.total(), all.sum() - open.sum(), all.sum(), 0, Optional.empty());
    }

    private static Line conflicts(List<Conflict> all) {
        List<Conflict> decided =
                all.stream().filter(one -> one.choice() != null).toList();
        return new Line(WorkKind.CONFLICTS, decided.size(), all.size(), yen(decided), yen(all), 0, Optional.empty());
    }

    private static long yen(List<Conflict> conflicts) {
        return conflicts.stream().mapToLong(Conflict::yen).reduce(0, Math::addExact);
    }

    private static Line compensation(List<StageCount> stages) {
        long decided = 0;
        long all = 0;
        long decidedYen = 0;
        long yen = 0;
        for (StageCount stage : stages) {
            boolean isDecided = !UNDECIDED.contains(stage.stage());
            all += stage.items();
            yen += stage.yen();
            decided += isDecided ? stage.items() : 0;
            decidedYen += isDecided ? stage.yen() : 0;
        }
        long overdue = stages.stream().mapToLong(StageCount::overdue).sum();
        return new Line(WorkKind.COMPENSATION, decided, all, decidedYen, yen, overdue, Optional.empty());
    }

    /// Items of batches whose outcome is known, and the next day on which a bank is to pay.
    private static Line payouts(List<Batch> batches) {
        long open = batches.stream().mapToLong(batch -> batch.progress().open()).sum();
        long openYen =
                batches.stream().mapToLong(batch -> batch.progress().openYen()).sum();
        long all = batches.stream().mapToLong(batch -> batch.sealed().rows()).sum();
        long yen = batches.stream().mapToLong(batch -> batch.sealed().total()).sum();
        Optional<LocalDate> next = batches.stream()
                .filter(batch -> batch.progress().open() > 0)
                .map(batch -> batch.sealed().payOn())
                .min(LocalDate::compareTo);
        return new Line(WorkKind.PAYOUTS, all - open, all, yen - openYen, yen, 0, next);
    }
}
