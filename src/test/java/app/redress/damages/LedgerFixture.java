package app.redress.damages;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.attribution.timeline.Scenario;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Event;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import app.redress.domain.policy.PolicyNumbers;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One account written transaction by transaction with its verdicts, so that a test reads like a statement.
public final class LedgerFixture {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final PolicyNumbers NUMBERS = PolicyFile.shipped(TOKYO).numbers();

    private final String account;
    private final long opening;
    private final List<JudgedEvent> events = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private Instant now = Instant.parse("2019-07-03T01:00:00Z");
    private Tier tier = Tier.CONFIRMED;
    private double probability = 0.99;
    private @Nullable Double likely;
    private final List<CompromiseWindow> windows = new ArrayList<>();
    private @Nullable AccountFacts facts;
    private @Nullable Store store;
    private @Nullable Goods goods;
    private List<Scenario> scenarios = List.of();
    private long balance;
    private boolean stated;

    public LedgerFixture(String account, long opening) {
        this.account = account;
        this.opening = opening;
        this.balance = opening;
    }

    public static Policy policy(Tracing tracing) {
        return policy(tracing, TOKYO, LocalTime.MIDNIGHT);
    }

    public static Policy policy(Tracing tracing, ZoneId zone, LocalTime boundary) {
        return new Policy("test", "", zone, boundary, tracing, List.of(), NUMBERS);
    }

    /// Sets the probability of the next events; otherwise it follows from the verdict.
    public LedgerFixture likely(double movement) {
        likely = movement;
        return this;
    }

    /// Sets the time of the next transactions.
    public LedgerFixture at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public LedgerFixture in(@Nullable Store where, @Nullable Goods what) {
        store = where;
        goods = what;
        return this;
    }

    public LedgerFixture tier(Tier judged, double taken) {
        tier = judged;
        probability = taken;
        return this;
    }

    public LedgerFixture facts(@Nullable Boolean cardLinked, @Nullable String frozenAt) {
        facts = new AccountFacts(
                account,
                null,
                opening,
                cardLinked,
                null,
                null,
                frozenAt == null ? null : Instant.parse(frozenAt),
                new SourceLine(2, 2));
        return this;
    }

    public LedgerFixture window(String start, String end, CompromiseWindow.Closing closing) {
        windows.add(new CompromiseWindow(Instant.parse(start), Instant.parse(end), closing));
        return this;
    }

    public LedgerFixture claim(@Nullable Long amount) {
        claims.add(new Claim(account, now, amount, List.of(), null, new SourceLine(3, claims.size() + 2)));
        return this;
    }

    /// Sets the scenarios; positions count transactions only.
    public LedgerFixture scenarios(Scenario... possible) {
        scenarios = List.of(possible);
        return this;
    }

    /// Sets whether the next transactions state the balance.
    public LedgerFixture stating(boolean balances) {
        stated = balances;
        return this;
    }

    public LedgerFixture charge(Verdict verdict, long yen, Method method) {
        return add(Type.CHARGE, verdict, yen, method, null, Status.COMPLETED);
    }

    public LedgerFixture pay(Verdict verdict, long yen) {
        return add(Type.PAYMENT, verdict, yen, Method.OTHER, null, Status.COMPLETED);
    }

    public LedgerFixture refund(Verdict verdict, long yen, String of) {
        return add(Type.REFUND, verdict, yen, Method.OTHER, of, Status.COMPLETED);
    }

    public LedgerFixture reverse(Verdict verdict, long yen, String of) {
        return add(Type.CHARGE_REVERSAL, verdict, yen, Method.OTHER, of, Status.COMPLETED);
    }

    public LedgerFixture adjust(long yen) {
        return add(Type.ADJUSTMENT, Verdict.OWNER, yen, Method.OTHER, null, Status.COMPLETED);
    }

    public LedgerFixture declined(Type type, Verdict verdict, long yen, Method method) {
        return add(type, verdict, yen, method, null, Status.DECLINED);
    }

    public LedgerFixture login(Verdict verdict, @Nullable String country) {
        Access access = new Access(
                account,
                now,
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                null,
                country,
                null,
                null,
                null,
                new SourceLine(1, events.size() + 2));
        return judged(access, verdict);
    }

    /// Ids are t0, t1, ... in order of writing, accesses included.
    public LedgerFixture add(
            Type type, Verdict verdict, long yen, Method method, @Nullable String related, Status status) {
        boolean moves = status == Status.COMPLETED && (stated || type != Type.REINSTATEMENT);
        balance += moves ? type.sign() * yen : 0;
        Transaction t = new Transaction(
                "t" + events.size(),
                account,
                now,
                type,
                status,
                yen,
                method,
                store,
                goods,
                stated ? (Long) balance : null,
                related,
                new SourceLine(0, events.size() + 2));
        return judged(t, verdict);
    }

    private LedgerFixture judged(Event event, Verdict verdict) {
        events.add(
                new JudgedEvent(event, verdict, likely != null ? likely : probabilityOf(verdict), List.of(), balance));
        now = now.plusSeconds(60);
        return this;
    }

    private static double probabilityOf(Verdict verdict) {
        return switch (verdict) {
            case UNAUTHORISED -> 0.97;
            case LIKELY -> 0.75;
            case UNCERTAIN -> 0.25;
            case OWNER -> 0.02;
        };
    }

    public long balance() {
        return balance;
    }

    public List<Transaction> money() {
        List<Transaction> money = new ArrayList<>();
        events.forEach(e -> {
            if (e.event() instanceof Transaction t) {
                money.add(t);
            }
        });
        return money;
    }

    public Verdict verdict(int n) {
        return events.stream()
                .filter(e -> e.event() instanceof Transaction)
                .toList()
                .get(n)
                .verdict();
    }

    public AccountTimeline timeline() {
        Ledger ledger = new Ledger(opening, false, 0, balance - opening, 0, 0, 0, balance, List.of());
        return new AccountTimeline(
                account, tier, probability, windows, events, ledger, List.of(), facts, claims, scenarios);
    }

    public AccountDamages damages(Tracing tracing) {
        return new Assessor(policy(tracing)).assess(timeline()).damages();
    }

    public Figures figures(Tracing tracing) {
        return damages(tracing).point();
    }
}
