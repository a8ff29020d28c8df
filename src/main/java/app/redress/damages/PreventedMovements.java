package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.ControlEffect.Prevented;
import app.redress.domain.Access;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What would not have happened in one account, by the latest time at which a control would still have prevented it.
final class PreventedMovements {
    private final AccountTimeline timeline;
    private final List<JudgedEvent> judged = new ArrayList<>();
    private final Tracer tracer;

    PreventedMovements(AccountTimeline timeline, Tracing tracing) {
        this.timeline = timeline;
        List<Transaction> money = new ArrayList<>();
        for (JudgedEvent e : timeline.events()) {
            if (e.event() instanceof Transaction t) {
                judged.add(e);
                money.add(t);
            }
        }
        this.tracer = new Tracer(money, timeline.ledger().opening(), tracing);
    }

    static boolean isHostile(JudgedEvent e) {
        return e.verdict().compareTo(Verdict.LIKELY) <= 0;
    }

    private Transaction money(int n) {
        return (Transaction) judged.get(n).event();
    }

    /// Stolen charges, each with what is still due for it.
    List<Prevented> charges() {
        List<Prevented> prevented = new ArrayList<>();
        tracer.dueByCharge(n -> isHostile(judged.get(n))).forEach((n, yen) -> {
            if (yen > 0) {
                prevented.add(new Prevented(money(n).at(), yen, timeline.account()));
            }
        });
        return prevented;
    }

    /// Stolen payments, withdrawals and transfers, less what refunds brought back.
    List<Prevented> spends() {
        return steps(n -> money(n).isSpend() ? money(n).at() : null, Figures::unauthorisedSpend);
    }

    /// What thieves took after coming in by such a visit: without the visit they would have had nothing to take it by.
    List<Prevented> after(Predicate<Access> visit) {
        return steps(n -> lastVisit(money(n).at(), true, visit), Figures::totalDue);
    }

    /// What a figure owes to all movements that a control at one time would have prevented, and no earlier one.
    ///
    /// @param by latest time at which a control would have prevented the n-th movement; null if none would have
    private List<Prevented> steps(By by, ToLongFunction<Figures> figure) {
        Instant[] times = new Instant[judged.size()];
        TreeSet<Instant> all = new TreeSet<>();
        for (int n = 0; n < times.length; n++) {
            Transaction t = money(n);
            Instant time = isHostile(judged.get(n)) && (t.isCharge() || t.isSpend()) ? by.time(n) : null;
            times[n] = time == null ? Instant.MIN : time;
            if (time != null) {
                all.add(time);
            }
        }
        List<Prevented> prevented = new ArrayList<>();
        long before = figure.applyAsLong(kept(times, Instant.MIN));
        for (Instant time : all) {
            long now = figure.applyAsLong(kept(times, time));
            if (now != before) {
                prevented.add(new Prevented(time, now - before, timeline.account()));
            }
            before = now;
        }
        return prevented;
    }

    private interface By {
        @Nullable
        Instant time(int n);
    }

    private Figures kept(Instant[] times, Instant last) {
        return tracer.figures(n -> isHostile(judged.get(n)) && !times[n].isAfter(last));
    }

    /// The last visit of a thief or owner up to a time, if it was such a one.
    private @Nullable Instant lastVisit(Instant until, boolean hostile, Predicate<Access> visit) {
        Access last = null;
        for (JudgedEvent e : timeline.events()) {
            if (e.event() instanceof Access a && a.succeeded() && isHostile(e) == hostile && !a.at().isAfter(until)) {
                last = a;
            }
        }
        return last != null && visit.test(last) ? last.at() : null;
    }

    List<Prevented> ownCharges() {
        return own(t -> t.isCharge() ? t.at() : null);
    }

    List<Prevented> ownSpends() {
        return own(t -> t.isSpend() ? t.at() : null);
    }

    /// The owner's charges and payments after such a visit.
    List<Prevented> ownAfter(Predicate<Access> visit) {
        return own(t -> t.isCharge() || t.isSpend() ? lastVisit(t.at(), false, visit) : null);
    }

    private List<Prevented> own(OwnBy by) {
        List<Prevented> prevented = new ArrayList<>();
        for (JudgedEvent e : judged) {
            if (e.verdict() == Verdict.OWNER && e.event() instanceof Transaction t && t.movesMoney()) {
                Instant time = by.time(t);
                if (time != null) {
                    prevented.add(new Prevented(time, t.amount(), timeline.account()));
                }
            }
        }
        return prevented;
    }

    private interface OwnBy {
        @Nullable
        Instant time(Transaction movement);
    }

    /// Declined attempts of a thief since a time.
    List<Transaction> refused(Instant since, Predicate<Transaction> kind) {
        List<Transaction> refused = new ArrayList<>();
        for (JudgedEvent e : judged) {
            if (isHostile(e)
                    && e.event() instanceof Transaction t
                    && t.status() == Transaction.Status.DECLINED
                    && !t.at().isBefore(since)
                    && kind.test(t)) {
                refused.add(t);
            }
        }
        return refused;
    }
}
