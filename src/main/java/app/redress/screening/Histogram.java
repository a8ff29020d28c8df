package app.redress.screening;

/// Counts yen amounts in bins of 5 per cent, so that quantiles over millions of rows need constant memory.
public final class Histogram {
    private static final double STEP = Math.log(1.05);

    private final long[] bins = new long[1024];
    private long total;

    /// @param yen above 0
    public void add(long yen) {
        bins[bin(yen)]++;
        total++;
    }

    private static int bin(long yen) {
        return yen <= 1 ? 0 : (int) Math.min(1023, Math.rint(Math.log((double) yen) / STEP));
    }

    /// The quantile for the given share, within 5 per cent; 0 when nothing was counted.
    public long quantile(double share) {
        double rank = Math.ceil(share * (double) total);
        long seen = 0;
        for (int i = 0; i < bins.length; i++) {
            seen += bins[i];
            if (seen >= rank && seen > 0) {
                return Math.round(Math.exp(i * STEP));
            }
        }
        return 0;
    }
}
