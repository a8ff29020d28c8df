package app.redress.console.accounts.timeline;

import app.redress.report.document.Lane;
import java.time.Instant;

/// Where the lanes of the timeline lie, and the scales of its money.
public final class TimelineGeometry {
    public static final double LEFT = 82;
    public static final double RIGHT = 14;
    static final double AXIS = 34;
    private static final double WORDS = 18;
    private static final double CONTROLS = 14;
    private static final double ACCESS = 38;
    private static final double OTHER = 20;
    private static final double GAP = 7;
    private static final double BALANCE_SHARE = 0.3;
    private static final double LEAST_SHARE = 0.3;

    private final EventSeries series;
    private final Viewport viewport;
    private final double width;
    private final double height;
    private final TimeSlots slots;
    private final long highestUp;
    private final long highestDown;
    private final long highestBalance;
    private final double top;

    /// @param controls whether a row is needed for the names of controls
    public TimelineGeometry(EventSeries series, Viewport viewport, double width, double height, boolean controls) {
        this.series = series;
        this.viewport = viewport;
        this.width = width;
        this.height = height;
        this.top = WORDS + (controls ? CONTROLS : 0);
        this.slots = TimeSlots.of(series, viewport, plotWidth());
        this.highestUp = slots.highest(Lane.CHARGES);
        this.highestDown = slots.highest(Lane.SPENDS);
        this.highestBalance = highestOf();
    }

    private long highestOf() {
        int first = slots.from(0);
        long highest = Math.max(1, series.balance(first - 1));
        for (int i = first; i < slots.from(slots.size()); i++) {
            highest = Math.max(highest, series.balance(i));
        }
        return highest;
    }

    public EventSeries series() {
        return series;
    }

    public Viewport viewport() {
        return viewport;
    }

    TimeSlots slots() {
        return slots;
    }

    double width() {
        return width;
    }

    public double plotWidth() {
        return Math.max(1, width - LEFT - RIGHT);
    }

    public double right() {
        return width - RIGHT;
    }

    public double x(Instant at) {
        return LEFT + viewport.position(at) * plotWidth();
    }

    /// The time at a position.
    public Instant at(double x) {
        return viewport.from().plusMillis(Math.round((x - LEFT) / plotWidth() * viewport.span()));
    }

    /// Top of the lanes, below the words over them.
    double top() {
        return top;
    }

    double accessBottom() {
        return top + ACCESS;
    }

    private double moneyTop() {
        return accessBottom() + GAP;
    }

    private double moneyBottom() {
        return otherTop() - GAP;
    }

    private double moneyHeight() {
        return moneyBottom() - moneyTop();
    }

    /// The line between charges above and spends below.
    double zero() {
        double share = (double) highestUp / (highestUp + highestDown);
        return moneyTop() + moneyHeight() * Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE);
    }

    /// Pixels for some yen, on the scale that charges and spends have in common.
    double tall(long yen) {
        double up = (zero() - moneyTop()) / highestUp;
        double down = (moneyBottom() - zero()) / highestDown;
        return yen * Math.min(up, down);
    }

    double laneTop(Lane lane) {
        return switch (lane) {
            case ACCESS -> top;
            case CHARGES -> moneyTop();
            case SPENDS -> zero();
            case OTHER -> otherTop();
        };
    }

    double laneBottom(Lane lane) {
        return switch (lane) {
            case ACCESS -> accessBottom();
            case CHARGES -> zero();
            case SPENDS -> moneyBottom();
            case OTHER -> otherTop() + OTHER;
        };
    }

    double otherTop() {
        return balanceTop() - GAP - OTHER;
    }

    double balanceBottom() {
        return height - AXIS;
    }

    private double balanceHeight() {
        return (height - AXIS - top - ACCESS - OTHER - 3 * GAP) * BALANCE_SHARE;
    }

    double balanceTop() {
        return balanceBottom() - balanceHeight();
    }

    double balance(long yen) {
        return balanceBottom() - Math.max(0, yen) * (balanceHeight() - 3) / highestBalance;
    }

    long highestUp() {
        return highestUp;
    }

    long highestDown() {
        return highestDown;
    }

    long highestBalance() {
        return highestBalance;
    }
}
