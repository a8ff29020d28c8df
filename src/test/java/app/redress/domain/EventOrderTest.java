package app.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventOrderTest {
    private static final Instant NOON = Instant.parse("2019-07-03T03:00:00Z");

    private static Transaction money(String id, Type type, long line) {
        return new Transaction(
                id,
                "A",
                NOON,
                type,
                Status.COMPLETED,
                100,
                Method.CASH,
                null,
                null,
                null,
                null,
                new SourceLine(0, line));
    }

    private static Access visit(Kind kind, @Nullable String ip, @Nullable String country, long line) {
        return new Access("A", NOON, kind, Result.SUCCESS, ip, country, null, null, null, new SourceLine(1, line));
    }

    @Test
    void atTheSameInstantAccessComesBeforeChargesAndChargesBeforeSpends() {
        Event spend = money("1", Type.PAYMENT, 2);
        Event charge = money("2", Type.CHARGE, 3);
        Event refund = money("0", Type.REFUND, 4);
        Event visit = visit(Kind.LOGIN, null, null, 9);
        List<Event> events = new ArrayList<>(List.of(refund, spend, charge, visit));
        events.sort(Event.ORDER);
        assertThat(events).containsExactly(visit, charge, spend, refund);
    }

    @Test
    void theSourceLineDecidesOnlyWhereContentIsTheSame() {
        assertThat(Event.ORDER.compare(money("a", Type.CHARGE, 9), money("b", Type.CHARGE, 2)))
                .isNegative();
        assertThat(Event.ORDER.compare(visit(Kind.LOGIN, "1.1.1.1", "CN", 2), visit(Kind.LOGIN, "1.1.1.1", "CN", 3)))
                .isNegative();
        assertThat(Event.ORDER.compare(visit(Kind.LOGIN, "1.1.1.1", "CN", 9), visit(Kind.LOGIN, "1.1.1.1", "JP", 2)))
                .isNegative();
    }

    @Test
    void anyShuffleOfEventsSortsToTheSameList() {
        List<Event> events = manyAtFewInstants(new Random(7));
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Event.ORDER);
        for (long seed = 0; seed < 50; seed++) {
            Collections.shuffle(events, new Random(seed));
            List<Event> again = new ArrayList<>(events);
            again.sort(Event.ORDER);
            assertThat(again).as("seed %d", seed).isEqualTo(sorted);
        }
    }

    @Test
    void noTwoDifferentEventsCompareAsEqual() {
        List<Event> events = manyAtFewInstants(new Random(11));
        for (Event a : events) {
            for (Event b : events) {
                int order = Event.ORDER.compare(a, b);
                assertThat(order == 0).isEqualTo(a.equals(b));
                assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(Event.ORDER.compare(b, a)));
            }
        }
    }

    private static List<Event> manyAtFewInstants(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Instant at = NOON.plusSeconds(random.nextInt(3));
            SourceLine source = new SourceLine(random.nextInt(2), i + 1);
            if (random.nextBoolean()) {
                events.add(new Access(
                        "A",
                        at,
                        pick(Kind.values(), random),
                        pick(Result.values(), random),
                        word(random),
                        word(random),
                        word(random),
                        word(random),
                        word(random),
                        source));
            } else {
                events.add(new Transaction(
                        "t" + random.nextInt(9),
                        "A",
                        at,
                        pick(Type.values(), random),
                        pick(Status.values(), random),
                        random.nextInt(5),
                        Method.OTHER,
                        null,
                        null,
                        null,
                        null,
                        source));
            }
        }
        return events;
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static @Nullable String word(Random random) {
        return random.nextInt(3) == 0 ? null : String.valueOf((char) ('a' + random.nextInt(2)));
    }
}
