package app.redress.console.accounts.timeline;

import app.redress.report.document.Lane;
import java.util.Arrays;

/// The visible events gathered into slots as wide as a bar: whatever their number, each slot is drawn once.
final class TimeSlots {
    /// Pixels from one bar to the next.
    static final double WIDTH = 7;

    /// Verdicts, each with and without effect.
    static final int KINDS = 8;

    private static final double MINUTE = 60_000;
    private static final double BARS = 4;
    private static final int LANES = Lane.values().length;

    private final Viewport viewport;
    private final double millis;
    private final double wide;
    private final double firstSlot;
    private final int[] from;
    private final int[] counts;
    private final long[] yen;
    private final int[] special;

    private TimeSlots(Viewport viewport, double plotWidth) {
        this.viewport = viewport;
        this.millis = wholeMinutes(viewport.span() * WIDTH / plotWidth);
        this.wide = millis / viewport.span() * plotWidth;
        // slots lie on a grid of their own, so that panning does not regroup events
        this.firstSlot = Math.floor(viewport.from().toEpochMilli() / millis);
        int slots = (int) (Math.floor(viewport.to().toEpochMilli() / millis) - firstSlot) + 1;
        from = new int[slots + 1];
        counts = new int[slots * LANES * KINDS];
        yen = new long[slots * LANES * KINDS];
        special = new int[slots];
        Arrays.fill(special, -1);
    }

    /// What happened within a minute stays together until a minute is wider than a few bars.
    private static double wholeMinutes(double millis) {
        return millis < MINUTE / BARS ? millis : Math.ceil(millis / MINUTE) * MINUTE;
    }

    /// One pass over the visible events.
    static TimeSlots of(EventSeries series, Viewport viewport, double plotWidth) {
        TimeSlots slots = new TimeSlots(viewport, Math.max(WIDTH, plotWidth));
        slots.gather(series);
        return slots;
    }

    private void gather(EventSeries series) {
        int slot = 0;
        int i = series.from((long) Math.ceil(firstSlot * millis));
        from[0] = i;
        double end = (firstSlot + 1) * millis;
        for (; i < series.size(); i++) {
            while (series.time(i) >= end) {
                slot++;
                if (slot == special.length) {
                    from[slot] = i;
                    return;
                }
                from[slot] = i;
                end = (firstSlot + slot + 1) * millis;
            }
            add(series, i, slot);
        }
        Arrays.fill(from, slot + 1, from.length, i);
    }

    private void add(EventSeries series, int i, int slot) {
        int at = (slot * LANES + series.laneIndex(i)) * KINDS + kind(series, i);
        counts[at]++;
        yen[at] += series.yen(i);
        if (special[slot] < 0) {
            switch (series.glyph(i)) {
                case COUNTRY, DEVICE, RESET -> special[slot] = i;
                case LOGIN, FAILED, PLAIN, MONEY_IN, MONEY_OUT -> {}
            }
        }
    }

    static int kind(EventSeries series, int i) {
        return series.verdict(i).ordinal() * 2 + (series.hollow(i) ? 1 : 0);
    }

    int size() {
        return special.length;
    }

    /// Pixels from one slot to the next, at least [#WIDTH].
    double wide() {
        return wide;
    }

    /// Left edge of a slot in pixels of the plot.
    double x(int slot) {
        return ((firstSlot + slot) * millis - viewport.from().toEpochMilli()) / millis * wide;
    }

    /// The first event of a slot; that of the next slot is the end of this one.
    int from(int slot) {
        return from[slot];
    }

    boolean isEmpty(int slot) {
        return from[slot] == from[slot + 1];
    }

    int count(int slot, Lane lane, int kind) {
        return counts[(slot * LANES + lane.ordinal()) * KINDS + kind];
    }

    long yen(int slot, Lane lane, int kind) {
        return yen[(slot * LANES + lane.ordinal()) * KINDS + kind];
    }

    int count(int slot, Lane lane) {
        int all = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            all += count(slot, lane, kind);
        }
        return all;
    }

    long yen(int slot, Lane lane) {
        long all = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            all += yen(slot, lane, kind);
        }
        return all;
    }

    /// The largest sum of one slot in a lane, at least 1.
    long highest(Lane lane) {
        long highest = 1;
        for (int slot = 0; slot < size(); slot++) {
            highest = Math.max(highest, yen(slot, lane));
        }
        return highest;
    }

    /// The first change of country, device or password in a slot; -1 for none.
    int special(int slot) {
        return special[slot];
    }
}
