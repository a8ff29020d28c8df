package app.redress.console.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.console.accounts.TimelineLayout.Mark;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineLayoutTest {
    private static final Instant START = Instant.parse("2019-07-03T00:00:00Z");

    private final AccountTimeline timeline = new AccountTimeline(
            "U1",
            Tier.CONFIRMED,
            0.99,
            List.of(),
            List.of(
                    judged(login(0), 0),
                    judged(money(600, Transaction.Type.CHARGE, 90_000), 90_000),
                    judged(money(3_000, Transaction.Type.PAYMENT, 30_000), 60_000)),
            new Ledger(0, false, 90_000, 0, 0, 30_000, 0, 60_000, List.of()),
            List.of(),
            null,
            List.of());
    private final TimelineLayout layout = new TimelineLayout(timeline, Viewport.whole(timeline), 800, 260);

    private static JudgedEvent judged(Event event, long balance) {
        return new JudgedEvent(event, Verdict.UNAUTHORISED, 0.9, List.of(), balance);
    }

    private static Event login(long seconds) {
        return new Access(
                "U1",
                START.plusSeconds(seconds),
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                null,
                null,
                null,
                null,
                null,
                new SourceLine(0, 1));
    }

    private static Event money(long seconds, Transaction.Type type, long yen) {
        return new Transaction(
                "T" + seconds,
                "U1",
                START.plusSeconds(seconds),
                type,
                Transaction.Status.COMPLETED,
                yen,
                Transaction.Method.CREDIT_CARD,
                null,
                null,
                null,
                null,
                new SourceLine(1, 1));
    }

    @Test
    void chargesRiseAndSpendsFallOnOneScale() {
        Mark charge = layout.marks().get(1);
        Mark spend = layout.marks().get(2);

        assertThat(charge.y()).isLessThan(layout.zero());
        assertThat(spend.y()).isGreaterThan(layout.zero());
        assertThat(layout.zero() - charge.y()).isEqualTo(3 * (spend.y() - layout.zero()));
        assertThat(spend.y()).isLessThanOrEqualTo(layout.moneyBottom());
    }

    @Test
    void anEventIsFoundAnywhereOnItsBar() {
        Mark charge = layout.marks().get(1);

        assertThat(layout.eventAt(charge.x() + 3, (charge.y() + layout.zero()) / 2))
                .hasValue(1);
        assertThat(layout.eventAt(layout.marks().getFirst().x(), layout.accessMiddle()))
                .hasValue(0);
    }

    @Test
    void nothingIsFoundWhereNothingIsDrawn() {
        assertThat(layout.eventAt(layout.marks().get(1).x() + 40, layout.zero()))
                .isEmpty();
    }

    @Test
    void eventsOutsideTheViewportHaveNoMark() {
        Viewport early = Viewport.whole(timeline).showing(START.minusSeconds(60), START.plusSeconds(60));

        assertThat(new TimelineLayout(timeline, early, 800, 260).marks())
                .extracting(Mark::index)
                .containsExactly(0);
    }
}
