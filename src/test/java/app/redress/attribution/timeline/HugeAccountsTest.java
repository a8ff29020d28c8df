package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.damages.Assessor;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.screening.AccessScreen;
import app.redress.screening.MoneyScreen;
import app.redress.screening.Screening;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One account must not stall a night's analysis. Work quadratic in its events would take minutes of processor
/// time here; `-Dhuge.devices=100000 -Dhuge.events=1000000` takes the largest accounts anybody has met.
class HugeAccountsTest {
    private static final int DEVICES = Integer.getInteger("huge.devices", 10_000);
    private static final int EVENTS = Integer.getInteger("huge.events", 25_000);

    /// Processor time that suffices for a thousand events on a slow machine.
    private static final Duration A_THOUSAND = Duration.ofMillis(400);

    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final List<Event> events = new ArrayList<>();
    private final Random random = new Random(7);

    private void access(long second, Access.Kind kind, boolean succeeded, String device) {
        events.add(new Access(
                "A",
                Instant.ofEpochSecond(second),
                kind,
                succeeded ? Access.Result.SUCCESS : Access.Result.FAILURE,
                "10.0." + random.nextInt(250) + "." + random.nextInt(250),
                random.nextInt(5) == 0 ? "US" : "JP",
                "App",
                device,
                null,
                new SourceLine(1, events.size() + 2)));
    }

    private void money(long second, Transaction.Type type, long yen) {
        events.add(new Transaction(
                "T" + events.size(),
                "A",
                Instant.ofEpochSecond(second),
                type,
                Transaction.Status.COMPLETED,
                yen,
                Transaction.Method.CASH,
                new Transaction.Store("S" + random.nextInt(3000), null, "P" + random.nextInt(47)),
                null,
                null,
                null,
                new SourceLine(0, events.size() + 2)));
    }

    private AccountTimeline judged() {
        long before = CLOCK.getCurrentThreadCpuTime();
        AccountTimeline timeline = judge();
        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - before))
                .isLessThan(A_THOUSAND.multipliedBy(events.size() / 1000));
        return timeline;
    }

    private AccountTimeline judge() {
        Screening empty = new Screening(POLICY, new AccessScreen(), new MoneyScreen(POLICY), List.of(), List.of());
        CaseKnowledge knowledge = CaseKnowledge.of(POLICY, empty, 1_000);
        AccountEvidence evidence = AccountEvidence.of("A", events, null, List.of(), Set.of());
        AccountJudge.contributionOf(knowledge, evidence, SourceReputation.Contribution.NONE, true);
        AccountTimeline timeline = AccountJudge.judge(
                knowledge,
                evidence,
                SourceReputation.Contribution.NONE,
                new Containment(Instant.ofEpochSecond(100_000_000), List.of(Instant.ofEpochSecond(5_000_000)), "JP"));
        for (Tracing tracing : Tracing.values()) {
            new Assessor(POLICY.with(tracing)).assess(timeline);
        }
        return timeline;
    }

    @Test
    void anAccountWithManyThousandDevicesIsJudged() {
        for (int device = 0; device < DEVICES; device++) {
            long at = device * 300L;
            access(at - 60, Access.Kind.LOGIN, false, "d" + device);
            access(at, device % 10 == 0 ? Access.Kind.PASSWORD_RESET : Access.Kind.LOGIN, true, "d" + device);
            if (device % 4 == 0) {
                access(at + 90_000, Access.Kind.LOGIN, true, "d" + device);
            }
        }
        money(1_000_000, Transaction.Type.CHARGE, 50_000);
        money(1_000_300, Transaction.Type.PAYMENT, 49_000);
        assertThat(judged().events()).hasSize(DEVICES * 9 / 4 + 2);
    }

    @Test
    void anAccountWithManyThousandEventsIsJudged() {
        for (int n = 0; n < EVENTS / 2; n++) {
            long at = n * 40L + random.nextInt(40);
            access(at, Access.Kind.LOGIN, n % 50 != 0, "d" + random.nextInt(20));
            Transaction.Type type = n % 20 == 7
                    ? Transaction.Type.REFUND
                    : n % 3 == 0 ? Transaction.Type.CHARGE : Transaction.Type.PAYMENT;
            money(at, type, 100 + random.nextInt(900));
        }
        assertThat(judged().events()).hasSize(EVENTS);
    }
}
