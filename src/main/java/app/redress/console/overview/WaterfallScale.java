package app.redress.console.overview;

import app.redress.damages.Bridge;

/// Where on the axis of a bridge an amount lies. Two large figures that differ by little would hide what the bridge is
/// for; then the axis begins close below them.
///
/// @param start yen at the left end
/// @param end yen at the right end
record WaterfallScale(long start, long end) {
    /// Smallest part of the whole that changes should take up.
    private static final double LEAST_SHARE = 0.25;

    static WaterfallScale of(Bridge bridge) {
        long running = bridge.from().amount();
        long low = running;
        long high = running;
        for (Bridge.Bar bar : bridge.bars()) {
            running += bar.yen();
            low = Math.min(low, running);
            high = Math.max(high, running);
        }
        long top = Math.max(high, 1);
        long spread = high - low;
        boolean small = spread > 0 && spread < LEAST_SHARE * top && low > 0;
        return new WaterfallScale(small ? Math.max(0, low - spread) : Math.min(0, low), top);
    }

    boolean fromZero() {
        return start <= 0;
    }

    /// 0 at the left end, 1 at the right.
    double at(long yen) {
        return Math.clamp((double) (yen - start) / Math.max(1, end - start), 0, 1);
    }
}
