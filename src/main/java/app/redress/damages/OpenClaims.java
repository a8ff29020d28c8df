package app.redress.damages;

import app.redress.domain.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Complaints that the evidence does not bear out: a known unknown, by which the upper end of the total due reaches
/// further.
///
/// How many of the customers robbed leave no trace, those tell who were found: of a case in which many claimants were
/// found robbed, hardly any other was; where none was found, nothing is known. With a uniform prior of the share that
/// leaves no trace, and one claimant robbed beside those found, the number of the others is drawn anew in each world.
final class OpenClaims {
    private static final long SEED = 20_190_702;

    private final List<Open> open = new ArrayList<>();
    private int found;

    private record Open(String account, long yen) {}

    /// Counts a claimant who was found robbed.
    void addFound() {
        found++;
    }

    /// Adds one of whom the evidence says nothing.
    void add(String account, List<Claim> claims) {
        long yen = claims.stream()
                .map(Claim::amount)
                .mapToLong(amount -> amount == null ? 0 : Math.max(0, amount))
                .reduce(0, Math::addExact);
        open.add(new Open(account, yen));
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /// What would be due beyond the evidence, in each of some worlds. A claim without an amount counts as the mean of
    /// those with one.
    long[] drawn(int worlds) {
        long[] drawn = new long[worlds];
        long[] yen = yen();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < worlds && yen.length > 0; n++) {
            double share = Math.min(1, withoutTrace(random.nextDouble()) / (double) yen.length);
            for (long claimed : yen) {
                if (random.nextDouble() < share) {
                    drawn[n] = Math.addExact(drawn[n], claimed);
                }
            }
        }
        return drawn;
    }

    /// Claimants robbed without a trace, at a quantile.
    private double withoutTrace(double quantile) {
        double kept = StrictMath.pow(1 - quantile, 1.0 / (found + 1));
        return (found + 1) * (1 - kept) / kept;
    }

    private long[] yen() {
        long named = open.stream().filter(claim -> claim.yen > 0).count();
        long sum = open.stream().mapToLong(Open::yen).reduce(0, Math::addExact);
        long mean = named == 0 ? 0 : sum / named;
        return open.stream()
                .sorted(Comparator.comparing(Open::account))
                .mapToLong(claim -> claim.yen > 0 ? claim.yen : mean)
                .toArray();
    }
}
