package app.redress.report.explanation;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.damages.AccountFinding;
import app.redress.damages.Assessor;
import app.redress.damages.LedgerFixture;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Event;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import app.redress.report.text.SampleFindings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds what happened to one account, in Tokyo time; its figures come from the assessor.
final class FindingFixture {
    private final Tier tier;
    private final long opening;
    private final List<JudgedEvent> events = new ArrayList<>();
    private final List<CompromiseWindow> windows = new ArrayList<>();
    private final List<Reason> signals = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Ledger.Gap> gaps = new ArrayList<>();
    private Transaction.@Nullable Store store;
    private @Nullable Instant frozen;
    private @Nullable String country;
    private @Nullable String device;
    private @Nullable String agent;
    private long balance;

    FindingFixture(Tier tier, long opening) {
        this.tier = tier;
        this.opening = opening;
        this.balance = opening;
    }

    /// Sets the source of the next visits.
    FindingFixture from(@Nullable String land, @Nullable String phone, @Nullable String userAgent) {
        country = land;
        device = phone;
        agent = userAgent;
        return this;
    }

    FindingFixture visit(String time, Verdict verdict, Access.Kind kind) {
        return access(time, verdict, kind, Access.Result.SUCCESS);
    }

    FindingFixture failure(String time, Verdict verdict) {
        return access(time, verdict, Access.Kind.LOGIN, Access.Result.FAILURE);
    }

    private FindingFixture access(String time, Verdict verdict, Access.Kind kind, Access.Result result) {
        return judged(
                new Access(
                        "A-001",
                        SampleFindings.at(time),
                        kind,
                        result,
                        "198.51.100.7",
                        country,
                        agent,
                        device,
                        null,
                        new SourceLine(1, events.size() + 2)),
                verdict);
    }

    /// Sets the store of the next payments.
    FindingFixture at(@Nullable String name, @Nullable String prefecture) {
        store = name == null && prefecture == null ? null : new Transaction.Store("S-1", name, prefecture);
        return this;
    }

    FindingFixture charge(String time, Verdict verdict, long yen, Method method) {
        return money(time, verdict, Type.CHARGE, yen, method, null);
    }

    FindingFixture pay(String time, Verdict verdict, long yen) {
        return money(time, verdict, Type.PAYMENT, yen, Method.OTHER, null);
    }

    FindingFixture refund(String time, Verdict verdict, long yen, int of) {
        return money(time, verdict, Type.REFUND, yen, Method.OTHER, "t" + of);
    }

    FindingFixture reverse(String time, Verdict verdict, long yen, int of) {
        return money(time, verdict, Type.CHARGE_REVERSAL, yen, Method.OTHER, "t" + of);
    }

    FindingFixture moved(String time, Verdict verdict, Type type, long yen) {
        return money(time, verdict, type, yen, Method.OTHER, null);
    }

    private FindingFixture money(
            String time, Verdict verdict, Type type, long yen, Method method, @Nullable String related) {
        Transaction t = new Transaction(
                "t" + events.size(),
                "A-001",
                SampleFindings.at(time),
                type,
                Transaction.Status.COMPLETED,
                yen,
                method,
                type == Type.PAYMENT ? store : null,
                null,
                null,
                related,
                new SourceLine(0, events.size() + 2));
        balance += t.effect();
        return judged(t, verdict);
    }

    private FindingFixture judged(Event event, Verdict verdict) {
        events.add(new JudgedEvent(event, verdict, probability(verdict), List.of(), balance));
        return this;
    }

    private static double probability(Verdict verdict) {
        return switch (verdict) {
            case UNAUTHORISED -> 0.97;
            case LIKELY -> 0.75;
            case UNCERTAIN -> 0.25;
            case OWNER -> 0.02;
        };
    }

    FindingFixture window(String start, String end, Closing closing) {
        windows.add(new CompromiseWindow(SampleFindings.at(start), SampleFindings.at(end), closing));
        return this;
    }

    FindingFixture frozen(String time) {
        frozen = SampleFindings.at(time);
        return this;
    }

    FindingFixture claimed(String time) {
        claims.add(new Claim("A-001", SampleFindings.at(time), null, List.of(), null, new SourceLine(3, 2)));
        return this;
    }

    FindingFixture gap() {
        gaps.add(new Ledger.Gap(new SourceLine(0, 9), "t9", 100, 200));
        return this;
    }

    FindingFixture signal(String code, double weight, Object... args) {
        signals.add(Reason.of(code, weight, args));
        return this;
    }

    AccountFinding finding() {
        AccountTimeline timeline = new AccountTimeline(
                "A-001",
                tier,
                tier == Tier.CLEARED ? 0.02 : 0.9,
                windows,
                events,
                new Ledger(opening, false, 0, balance - opening, 0, 0, 0, balance, gaps),
                signals,
                new AccountFacts("A-001", null, opening, true, null, null, frozen, new SourceLine(2, 2)),
                claims);
        return new AccountFinding(
                timeline,
                new Assessor(LedgerFixture.policy(Tracing.FRAUD_FIRST))
                        .assess(timeline)
                        .damages());
    }
}
