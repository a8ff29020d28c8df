package app.redress.console.accounts.timeline;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Timelines made by hand, and large ones by a seed.
public final class TimelineFixture {
    public static final Instant START = Instant.parse("2019-07-03T00:00:00Z");

    private final List<JudgedEvent> events = new ArrayList<>();
    private long balance;

    public TimelineFixture login(long seconds, Verdict verdict, String country, String device) {
        return access(seconds, Access.Kind.LOGIN, Access.Result.SUCCESS, verdict, country, device);
    }

    TimelineFixture access(
            long seconds, Access.Kind kind, Access.Result result, Verdict verdict, String country, String device) {
        Instant at = START.plusSeconds(seconds);
        add(new Access("U1", at, kind, result, null, country, null, device, null, new SourceLine(0, 1)), verdict);
        return this;
    }

    TimelineFixture money(long seconds, Transaction.Type type, long yen, Verdict verdict) {
        return money(seconds, type, yen, verdict, Transaction.Status.COMPLETED);
    }

    TimelineFixture money(long seconds, Transaction.Type type, long yen, Verdict verdict, Transaction.Status status) {
        Transaction t = new Transaction(
                "T" + events.size(),
                "U1",
                START.plusSeconds(seconds),
                type,
                status,
                yen,
                Transaction.Method.CREDIT_CARD,
                null,
                null,
                null,
                null,
                new SourceLine(1, 1));
        balance += t.effect();
        add(t, verdict);
        return this;
    }

    private void add(Event event, Verdict verdict) {
        events.add(new JudgedEvent(event, verdict, 0.9, List.of(), balance));
    }

    public AccountTimeline timeline() {
        return new AccountTimeline(
                "U1",
                Tier.CONFIRMED,
                0.99,
                List.of(),
                events,
                new Ledger(0, false, 0, 0, 0, 0, 0, 0, List.of()),
                List.of(),
                null,
                List.of());
    }

    public EventSeries series() {
        return EventSeries.of(timeline(), Tracing.FRAUD_FIRST);
    }

    /// Events in bursts, as many as wanted.
    public static TimelineFixture random(long seed, int count) {
        Random random = new Random(seed);
        TimelineFixture made = new TimelineFixture();
        Verdict[] verdicts = Verdict.values();
        Transaction.Type[] types = {
            Transaction.Type.CHARGE, Transaction.Type.PAYMENT, Transaction.Type.REFUND, Transaction.Type.WITHDRAWAL
        };
        long at = 0;
        for (int i = 0; i < count; i++) {
            at += random.nextInt(20) == 0 ? random.nextInt(5_000) : random.nextInt(3);
            Verdict verdict = verdicts[random.nextInt(verdicts.length)];
            if (random.nextInt(3) == 0) {
                made.access(
                        at,
                        Access.Kind.values()[random.nextInt(Access.Kind.values().length)],
                        random.nextInt(4) == 0 ? Access.Result.FAILURE : Access.Result.SUCCESS,
                        verdict,
                        random.nextInt(9) == 0 ? "CN" : "JP",
                        "d" + random.nextInt(4));
            } else {
                made.money(
                        at,
                        types[random.nextInt(types.length)],
                        1 + random.nextInt(90_000),
                        verdict,
                        random.nextInt(12) == 0 ? Transaction.Status.DECLINED : Transaction.Status.COMPLETED);
            }
        }
        return made;
    }
}
