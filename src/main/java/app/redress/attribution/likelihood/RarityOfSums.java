package app.redress.attribution.likelihood;

/// How rare sums of weights are among owners, and what they can weigh for that reason.
///
/// Common sums are counted over the owners measured. What fewer of them reach is counted over all accounts judged:
/// screening leaves out nobody who reaches much, so among a million accounts one in a million is still seen.
public final class RarityOfSums {
    private static final double BIN = 0.25;
    private static final int BINS = 160;
    private static final int ZERO = 48;
    private static final double FEW = 50;

    private final double[] measured = new double[BINS];
    private final double[] judged = new double[BINS];
    private double scale = 1;

    /// Counts one sum.
    ///
    /// @param owner probability that it is an owner's, by evidence that has no part in the sum
    /// @param sampled whether the account was measured regardless of suspicion
    public void note(double sum, double owner, boolean sampled) {
        judged[bin(sum)] += owner;
        measured[bin(sum)] += sampled ? owner : 0;
    }

    /// @param accounts number of accounts for each one measured
    public void scaleTo(double accounts) {
        scale = Math.max(1, accounts);
    }

    private static int bin(double sum) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(sum / BIN) + ZERO));
    }

    /// Number of owners' sums measured.
    public double total() {
        double all = 0;
        for (double b : measured) {
            all += b;
        }
        return all;
    }

    /// Share of the owners whose sums reach this one.
    double shareFrom(double sum) {
        double all = total();
        double among = 0;
        double inAll = 0;
        for (int b = bin(sum); b < BINS; b++) {
            among += measured[b];
            inAll += judged[b];
        }
        double seen = among / all;
        double rare = (inAll + 0.5) / (all * scale + 1);
        return Math.min(1, Math.max(among < 10 ? 0 : seen, rare));
    }

    /// The sum, or less where so much is not rare enough among owners to weigh as much.
    public double capped(double sum) {
        return sum <= 0 || total() < FEW ? sum : Math.min(sum, most(shareFrom(sum)));
    }

    /// The most that something this rare among owners can weigh. Rarity is not yet a likelihood ratio: attackers spread
    /// over everything rare. No distribution of attackers that grows with the sum gives a ratio above 1 / (e p ln(1/p))
    /// to what a share p of the owners reaches (Sellke, Bayarri and Berger, 2001).
    static double most(double share) {
        double rarity = -Math.log(share);
        return rarity <= 1 ? 0 : rarity - Math.log(rarity) - 1;
    }
}
