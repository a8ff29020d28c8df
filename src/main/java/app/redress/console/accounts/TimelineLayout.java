package app.redress.console.accounts;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Positions in the timeline drawing: lanes, and a mark for each event.
final class TimelineLayout {
    static final double LEFT = 82;
    static final double RIGHT = 14;
    static final double ACCESS_TOP = 18;
    static final double ACCESS_HEIGHT = 30;
    static final double BALANCE_HEIGHT = 52;
    static final double AXIS_HEIGHT = 34;
    private static final double GAP = 10;
    private static final double REACH = 9;

    private final AccountTimeline timeline;
    private final Viewport viewport;
    private final double width;
    private final double height;
    private final long highestUp;
    private final long highestDown;
    private final List<Mark> marks;

    TimelineLayout(AccountTimeline timeline, Viewport viewport, double width, double height) {
        this.timeline = timeline;
        this.viewport = viewport;
        this.width = width;
        this.height = height;
        this.highestUp = highest(1);
        this.highestDown = highest(-1);
        this.marks = place();
    }

    private long highest(int sign) {
        long highest = timeline.events().stream()
                .filter(e -> e.event() instanceof Transaction)
                .mapToLong(e -> sign * signedAmount(e))
                .max()
                .orElse(0);
        return Math.max(1, highest);
    }

    /// The row's effect on the balance, or the effect it would have had if not declined.
    static long signedAmount(JudgedEvent judged) {
        return judged.event() instanceof Transaction t ? t.type().sign() * t.amount() : 0;
    }

    double x(Instant at) {
        return LEFT + viewport.position(at) * plotWidth();
    }

    double plotWidth() {
        return Math.max(1, width - LEFT - RIGHT);
    }

    double accessMiddle() {
        return ACCESS_TOP + ACCESS_HEIGHT / 2;
    }

    double moneyTop() {
        return ACCESS_TOP + ACCESS_HEIGHT + GAP;
    }

    double moneyBottom() {
        return balanceTop() - GAP;
    }

    /// The line between charges above and spending below, both on one scale.
    double zero() {
        return moneyTop() + (moneyBottom() - moneyTop()) * highestUp / (highestUp + highestDown);
    }

    double money(long signed) {
        return zero() - signed * (moneyBottom() - moneyTop()) / (highestUp + highestDown);
    }

    double balanceTop() {
        return balanceBottom() - BALANCE_HEIGHT;
    }

    double balanceBottom() {
        return height - AXIS_HEIGHT;
    }

    double balance(long yen) {
        return balanceBottom() - 2 - yen * (BALANCE_HEIGHT - 6) / highestBalance();
    }

    long highestBalance() {
        long highest =
                timeline.events().stream().mapToLong(JudgedEvent::balance).max().orElse(0);
        return Math.max(1, Math.max(highest, timeline.ledger().opening()));
    }

    long highestUp() {
        return highestUp;
    }

    long highestDown() {
        return highestDown;
    }

    /// The visible marks, in event order.
    List<Mark> marks() {
        return marks;
    }

    private List<Mark> place() {
        List<Mark> placed = new ArrayList<>();
        for (int i = 0; i < timeline.events().size(); i++) {
            JudgedEvent judged = timeline.events().get(i);
            double x = x(judged.event().at());
            if (x >= LEFT - REACH && x <= width - RIGHT + REACH) {
                double y = judged.event() instanceof Access ? accessMiddle() : money(signedAmount(judged));
                placed.add(new Mark(i, x, y));
            }
        }
        return List.copyOf(placed);
    }

    /// The event nearest to a point, if close enough; bars count along their whole length.
    OptionalInt eventAt(double px, double py) {
        double best = REACH * REACH;
        OptionalInt found = OptionalInt.empty();
        for (Mark mark : marks) {
            double dx = mark.x() - px;
            double dy = distance(mark, py);
            double square = dx * dx + dy * dy;
            if (square < best) {
                best = square;
                found = OptionalInt.of(mark.index());
            }
        }
        return found;
    }

    private double distance(Mark mark, double py) {
        if (timeline.events().get(mark.index()).event() instanceof Access) {
            return mark.y() - py;
        }
        double upper = Math.min(mark.y(), zero());
        double lower = Math.max(mark.y(), zero());
        return py < upper ? upper - py : py > lower ? py - lower : 0;
    }

    /// @param index of the event in the timeline
    record Mark(int index, double x, double y) {}
}
