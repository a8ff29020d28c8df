package app.redress.console.accounts;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.accounts.TimelineLayout.Mark;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Display;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.List;
import javafx.scene.text.TextAlignment;

/// Paints one account's timeline on a canvas.
final class TimelinePainter {
    private static final double TICK_ROOM = 76;

    private final AccountTimeline timeline;
    private final Viewport viewport;
    private final ViewContext context;
    private final Display display;
    private final TimelineLayout layout;
    private final Brush brush;
    private final double right;

    TimelinePainter(AccountTimeline timeline, Viewport viewport, ViewContext context, Brush brush) {
        this.timeline = timeline;
        this.viewport = viewport;
        this.context = context;
        this.display = context.display();
        this.layout = new TimelineLayout(timeline, viewport, brush.width(), brush.height());
        this.brush = brush;
        this.right = brush.width() - TimelineLayout.RIGHT;
    }

    /// @param selected index of the selected event, -1 for none
    void paint(int selected) {
        windows();
        axis();
        lanes();
        brush.clip(TimelineLayout.LEFT, 0, layout.plotWidth(), brush.height());
        balance();
        layout.marks().forEach(this::mark);
        layout.marks().stream().filter(m -> m.index() == selected).forEach(this::selection);
        brush.unclip();
    }

    private void windows() {
        for (CompromiseWindow window : timeline.windows()) {
            double from = Math.max(TimelineLayout.LEFT, layout.x(window.start()));
            double to = Math.min(right, layout.x(window.end()));
            if (to > from) {
                brush.box(Ink.WINDOW, 0.08, from, 0, to - from, layout.balanceBottom());
                brush.box(Ink.WINDOW, 0.9, from, 0, 1.5, layout.balanceBottom());
                windowWords(window, from, to);
            }
        }
    }

    private void windowWords(CompromiseWindow window, double from, double to) {
        String words = context.say(
                "timeline.window",
                display.dateTime(window.start()),
                display.dateTime(window.end()),
                context.texts().name(window.closing()));
        if (Brush.widthOf(words, Brush.font(Brush.SMALL, false)) > to - from - 12) {
            words = context.say("timeline.windowShort");
        }
        if (Brush.widthOf(words, Brush.font(Brush.SMALL, false)) < to - from - 8) {
            brush.text(Ink.HOSTILE, words, from + 7, 9, TextAlignment.LEFT);
        }
    }

    private void axis() {
        TimeAxis.Ticks ticks = TimeAxis.ticks(viewport, display.zone(), (int) (layout.plotWidth() / TICK_ROOM));
        double bottom = layout.balanceBottom();
        String day = "";
        for (Instant at : ticks.times()) {
            double x = layout.x(at);
            brush.line(Ink.GRID, x, TimelineLayout.ACCESS_TOP, x, bottom);
            brush.line(Ink.LINE, x, bottom, x, bottom + 4);
            String today = display.day(at);
            if (!ticks.daily()) {
                String clock = ticks.withSeconds() ? display.clockWithSeconds(at) : display.clock(at);
                brush.text(Ink.MUTED, clock, x, bottom + 11, TextAlignment.CENTER);
            }
            if (!today.equals(day)) {
                brush.text(Ink.TEXT, today, x, bottom + (ticks.daily() ? 11 : 25), TextAlignment.CENTER);
                day = today;
            }
        }
    }

    private void lanes() {
        double left = TimelineLayout.LEFT;
        brush.line(Ink.GRID, left, layout.accessMiddle(), right, layout.accessMiddle());
        brush.line(Ink.LINE, left, layout.zero(), right, layout.zero());
        brush.line(Ink.LINE, left, layout.balanceBottom(), right, layout.balanceBottom());
        name("timeline.access", layout.accessMiddle());
        double up = (layout.moneyTop() + layout.zero()) / 2;
        double down = (layout.zero() + layout.moneyBottom()) / 2;
        name("timeline.charges", up - 6);
        limit(layout.highestUp(), up + 8);
        name("timeline.spends", down - 6);
        limit(layout.highestDown(), down + 8);
        double balance = (layout.balanceTop() + layout.balanceBottom()) / 2;
        name("timeline.balance", balance - 6);
        limit(layout.highestBalance(), balance + 8);
    }

    private void name(String key, double y) {
        brush.text(Ink.TEXT, context.say(key), TimelineLayout.LEFT - 10, y, TextAlignment.RIGHT);
    }

    private void limit(long yen, double y) {
        String words = context.say("timeline.limit", display.shortYen(yen <= 1 ? 0 : yen));
        brush.text(Ink.MUTED, words, TimelineLayout.LEFT - 10, y, TextAlignment.RIGHT, Brush.font(10, false));
    }

    private void balance() {
        List<JudgedEvent> events = timeline.events();
        double[] xs = new double[events.size() * 2 + 2];
        double[] ys = new double[events.size() * 2 + 2];
        int points = 0;
        long yen = timeline.ledger().opening();
        xs[points] = TimelineLayout.LEFT - 4;
        ys[points++] = layout.balance(yen);
        for (JudgedEvent judged : events) {
            double x = Math.max(
                    TimelineLayout.LEFT - 4,
                    Math.min(right + 4, layout.x(judged.event().at())));
            xs[points] = x;
            ys[points++] = layout.balance(yen);
            yen = judged.balance();
            xs[points] = x;
            ys[points++] = layout.balance(yen);
        }
        xs[points] = right + 4;
        ys[points++] = layout.balance(yen);
        brush.path(Ink.BALANCE, xs, ys, points);
    }

    private void mark(Mark mark) {
        JudgedEvent judged = timeline.events().get(mark.index());
        Ink ink = ink(judged.verdict());
        if (judged.event() instanceof Access access) {
            access(mark, ink, access);
        } else if (judged.event() instanceof Transaction transaction) {
            money(mark, ink, transaction);
        }
    }

    private void access(Mark mark, Ink ink, Access access) {
        if (!access.succeeded()) {
            brush.ring(ink, mark.x(), mark.y(), 4);
        } else if (access.kind() == Access.Kind.LOGIN || access.kind() == Access.Kind.LOGOUT) {
            brush.dot(ink, mark.x(), mark.y(), 4.5);
        } else {
            brush.diamond(ink, mark.x(), mark.y(), 6);
        }
    }

    private void money(Mark mark, Ink ink, Transaction transaction) {
        double zero = layout.zero();
        double top = Math.min(mark.y(), zero);
        double length = Math.max(3, Math.abs(mark.y() - zero));
        boolean undone =
                transaction.type() == Transaction.Type.REFUND || transaction.type() == Transaction.Type.CHARGE_REVERSAL;
        if (!transaction.movesMoney() || undone) {
            brush.box(Ink.SURFACE, 1, mark.x() - 2.5, top, 5, length);
            brush.frame(ink, mark.x() - 2.5, top, 5, length, 1.2);
        } else {
            brush.box(ink, 1, mark.x() - 3, top, 6, length);
        }
    }

    private void selection(Mark mark) {
        brush.dashed(Ink.ACCENT, mark.x(), TimelineLayout.ACCESS_TOP, mark.x(), layout.balanceBottom());
        boolean access = timeline.events().get(mark.index()).event() instanceof Access;
        double top = access ? mark.y() - 9 : Math.min(mark.y(), layout.zero()) - 4;
        double tall = access ? 18 : Math.abs(mark.y() - layout.zero()) + 8;
        brush.frame(Ink.ACCENT, mark.x() - 9, top, 18, tall, 2);
    }

    static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case UNAUTHORISED -> Ink.HOSTILE;
            case LIKELY -> Ink.LIKELY;
            case UNCERTAIN -> Ink.UNCERTAIN;
            case OWNER -> Ink.OWNER;
        };
    }
}
