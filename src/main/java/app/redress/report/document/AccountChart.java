package app.redress.report.document;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.FraudInBalance;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountFinding;
import app.redress.domain.Control;
import app.redress.domain.Tracing;
import app.redress.domain.Verdict;
import app.redress.report.document.AccountStacks.Stack;
import app.redress.report.document.ChartSurface.Anchor;
import app.redress.report.text.Formats;
import app.redress.report.text.TimeAxis;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Part of one account's timeline: its windows, what happened in each lane by verdict, and whose money its balance was.
public final class AccountChart implements Chart {
    private static final double LEFT = 88;
    private static final double RIGHT = 8;
    private static final double TOP = 26;
    private static final double ACCESS = 30;
    private static final double MONEY = 112;
    private static final double OTHER = 20;
    private static final double BALANCE = 60;
    private static final double GAP = 8;
    private static final double BOTTOM = 34;
    private static final double TICK_ROOM = 80;
    private static final double LEAST_SHARE = 0.3;
    private static final double THIN = 2.5;
    private static final double MARK = 8;

    /// Many changes within less would be drawn over each other.
    private static final double NARROWEST = 0.5;

    private final Part part;
    private final Words words;
    private final Formats formats;
    private final AccountStacks stacks;
    private final long[] frauds;
    private final long highestUp;
    private final long highestDown;
    private final long highestBalance;

    /// Which part of which account is drawn.
    ///
    /// @param tracing whose money a spend takes first
    /// @param controls the operator's, in time order
    public record Part(
            AccountFinding finding, Tracing tracing, Instant from, Instant to, List<Control> controls, ZoneId zone) {
        public Part {
            controls = List.copyOf(controls);
        }

        List<JudgedEvent> events() {
            return finding.timeline().events();
        }
    }

    /// The names of the lanes.
    ///
    /// @param limit makes words of the largest amount of a lane
    public record Words(
            String access, String charges, String spends, String other, String balance, UnaryOperator<String> limit) {}

    public AccountChart(Part part, Words words, Formats formats) {
        this.part = part;
        this.words = words;
        this.formats = formats;
        this.stacks = AccountStacks.of(part, (int) ((WIDTH - LEFT - RIGHT) / AccountStacks.WIDE));
        this.highestUp = stacks.highest(Lane.CHARGES);
        this.highestDown = stacks.highest(Lane.SPENDS);
        this.frauds = FraudInBalance.after(part.finding().timeline(), part.tracing());
        this.highestBalance = highestBalance();
    }

    private long highestBalance() {
        long highest = Math.max(1, balanceBefore());
        for (JudgedEvent judged : part.events()) {
            if (inside(judged.event().at())) {
                highest = Math.max(highest, judged.balance());
            }
        }
        return highest;
    }

    /// The balance when the part begins.
    private long balanceBefore() {
        long balance = part.finding().timeline().ledger().opening();
        for (JudgedEvent judged : part.events()) {
            if (judged.event().at().isBefore(part.from())) {
                balance = judged.balance();
            }
        }
        return balance;
    }

    /// The controls that are marked, by number.
    List<Control> controls() {
        return part.controls().stream().filter(control -> inside(control.at())).toList();
    }

    private boolean inside(Instant at) {
        return !at.isBefore(part.from()) && !at.isAfter(part.to());
    }

    @Override
    public int height() {
        return (int) (balanceBottom() + BOTTOM);
    }

    private static double moneyTop() {
        return TOP + ACCESS + GAP;
    }

    private static double otherTop() {
        return moneyTop() + MONEY + GAP;
    }

    private static double balanceTop() {
        return otherTop() + OTHER + GAP;
    }

    private static double balanceBottom() {
        return balanceTop() + BALANCE;
    }

    /// The line between charges above and spends below.
    private double zero() {
        double up = (double) highestUp / (highestUp + highestDown);
        return moneyTop() + MONEY * Math.clamp(up, LEAST_SHARE, 1 - LEAST_SHARE);
    }

    /// Height of some yen, on the scale that charges and spends have in common.
    private double tall(long yen) {
        double up = (zero() - moneyTop()) / highestUp;
        double down = (moneyTop() + MONEY - zero()) / highestDown;
        return yen * Math.min(up, down);
    }

    private double x(Instant at) {
        double share = (double) Duration.between(part.from(), at).toMillis()
                / Duration.between(part.from(), part.to()).toMillis();
        return LEFT + Math.clamp(share, 0.0, 1.0) * (WIDTH - LEFT - RIGHT);
    }

    @Override
    public void draw(ChartSurface surface) {
        windows(surface);
        times(surface);
        lanes(surface);
        balance(surface);
        stacks.all().forEach(stack -> stack(surface, stack));
        edges(surface);
        marks(surface);
    }

    private List<CompromiseWindow> windows() {
        return part.finding().timeline().windows().stream()
                .filter(window ->
                        window.start().isBefore(part.to()) && window.end().isAfter(part.from()))
                .toList();
    }

    private void windows(ChartSurface surface) {
        for (CompromiseWindow window : windows()) {
            double from = x(window.start());
            surface.bar(from, TOP - GAP, x(window.end()) - from, balanceBottom() - TOP + GAP, "window");
        }
    }

    private void edges(ChartSurface surface) {
        for (CompromiseWindow window : windows()) {
            for (Instant edge : List.of(window.start(), window.end())) {
                if (inside(edge)) {
                    surface.line(x(edge), TOP - GAP, x(edge), balanceBottom(), "edge");
                }
            }
        }
    }

    private void times(ChartSurface surface) {
        int most = (int) ((WIDTH - LEFT - RIGHT) / TICK_ROOM);
        TimeAxis.Ticks ticks = TimeAxis.ticks(part.from(), part.to(), part.zone(), most);
        String day = "";
        for (Instant at : ticks.times()) {
            surface.line(x(at), TOP, x(at), balanceBottom(), "grid");
            surface.line(x(at), balanceBottom(), x(at), balanceBottom() + 4, "axis");
            if (!ticks.daily()) {
                surface.label(x(at), balanceBottom() + 15, formats.clock(at), Anchor.MIDDLE);
            }
            String today = formats.day(at);
            if (!today.equals(day)) {
                surface.label(x(at), balanceBottom() + (ticks.daily() ? 15 : 28), today, Anchor.MIDDLE);
                day = today;
            }
        }
    }

    private void lanes(ChartSurface surface) {
        double zero = zero();
        surface.line(LEFT, zero, WIDTH - RIGHT, zero, "axis");
        surface.line(LEFT, balanceBottom(), WIDTH - RIGHT, balanceBottom(), "axis");
        for (double y : new double[] {moneyTop(), otherTop(), balanceTop()}) {
            surface.line(LEFT, y - GAP / 2, WIDTH - RIGHT, y - GAP / 2, "grid");
        }
        name(surface, words.access(), TOP + ACCESS / 2 + 4);
        name(surface, words.charges(), (moneyTop() + zero) / 2 - 3, highestUp);
        name(surface, words.spends(), (zero + moneyTop() + MONEY) / 2 - 3, highestDown);
        name(surface, words.other(), otherTop() + OTHER / 2 + 4);
        name(surface, words.balance(), balanceTop() + BALANCE / 2 - 3, highestBalance);
    }

    private static void name(ChartSurface surface, String name, double y) {
        surface.label(LEFT - 8, y, name, Anchor.END);
    }

    private void name(ChartSurface surface, String name, double y, long highest) {
        name(surface, name, y);
        surface.label(
                LEFT - 8,
                y + 14,
                highest <= 1 ? formats.yen(0) : words.limit().apply(formats.shortYen(highest)),
                Anchor.END);
    }

    /// The balance as steps, and the fraud money in it from below.
    private void balance(ChartSurface surface) {
        Instant since = part.from();
        long yen = balanceBefore();
        long fraud = 0;
        for (int i = 0; i < part.events().size(); i++) {
            JudgedEvent judged = part.events().get(i);
            Instant at = judged.event().at();
            if (at.isBefore(part.from())) {
                fraud = frauds[i];
            } else if (!at.isAfter(part.to()) && (judged.balance() != yen || frauds[i] != fraud)) {
                if (x(at) - x(since) >= NARROWEST) {
                    step(surface, since, at, yen, fraud);
                    since = at;
                }
                yen = judged.balance();
                fraud = frauds[i];
            }
        }
        step(surface, since, part.to(), yen, fraud);
    }

    private void step(ChartSurface surface, Instant from, Instant to, long yen, long fraud) {
        double width = x(to) - x(from);
        double tall = Math.max(0, yen) * (BALANCE - 2) / highestBalance;
        double ofFraud = Math.max(0, fraud) * (BALANCE - 2) / highestBalance;
        if (width > 0 && tall > 0) {
            surface.bar(x(from), balanceBottom() - tall, width, tall, "balance");
            surface.line(x(from), balanceBottom() - tall, x(to), balanceBottom() - tall, "axis");
        }
        if (width > 0 && ofFraud > 0) {
            surface.bar(x(from), balanceBottom() - ofFraud, width, ofFraud, "fraud");
        }
    }

    private void stack(ChartSurface surface, Stack stack) {
        double x = LEFT + stack.slot() * AccountStacks.WIDE + 1;
        switch (stack.lane()) {
            case CHARGES -> money(surface, stack, x, -1);
            case SPENDS -> money(surface, stack, x, 1);
            case ACCESS -> signs(surface, stack, x, TOP + ACCESS, ACCESS);
            case OTHER -> signs(surface, stack, x, otherTop() + OTHER, OTHER);
        }
    }

    /// @param down 1 below the line, -1 above it
    private void money(ChartSurface surface, Stack stack, double x, int down) {
        double y = zero();
        for (AccountStacks.Piece piece : stack.pieces()) {
            double tall = piece.moved() ? Math.max(THIN, tall(piece.yen())) : THIN;
            piece(surface, piece, x, down > 0 ? y : y - tall, tall);
            y += down * tall;
        }
    }

    private static void signs(ChartSurface surface, Stack stack, double x, double bottom, double room) {
        double each = Math.min(MARK, room / stack.count());
        double y = bottom - (room - each * stack.count()) / 2;
        for (AccountStacks.Piece piece : stack.pieces()) {
            double tall = each * piece.count();
            piece(surface, piece, x, y - tall, tall);
            y -= tall;
        }
    }

    private static void piece(ChartSurface surface, AccountStacks.Piece piece, double x, double y, double tall) {
        double width = AccountStacks.WIDE - 2.0;
        String kind = piece.verdict().name().toLowerCase(Locale.ROOT);
        // what failed or moved nothing is half as wide
        double shown = piece.moved() ? width : width / 2;
        surface.bar(x + (width - shown) / 2, y, shown, tall > 2 ? tall - 0.5 : tall, kind);
        if (piece.verdict() == Verdict.LIKELY || piece.verdict() == Verdict.UNCERTAIN) {
            hatch(surface, x, y, width, tall, piece.verdict() == Verdict.LIKELY ? 3 : 6);
        }
    }

    /// Slanting lines, so that verdicts differ without colour too.
    private static void hatch(ChartSurface surface, double x, double y, double width, double tall, double gap) {
        for (double from = y + gap; from < y + tall + width; from += gap) {
            double left = Math.max(0, from - y - tall);
            double right = Math.min(width, from - y);
            if (right > left) {
                surface.line(x + left, from - left, x + right, from - right, "hatch");
            }
        }
    }

    private void marks(ChartSurface surface) {
        List<Control> controls = controls();
        for (int i = 0; i < controls.size(); i++) {
            double x = x(controls.get(i).at());
            surface.line(x, TOP - GAP, x, balanceBottom(), "control");
            surface.mark(x, TOP - GAP - 6, i + 1);
        }
    }
}
