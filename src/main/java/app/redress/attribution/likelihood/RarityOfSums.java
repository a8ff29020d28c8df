package app.redress.attribution.likelihood;

import org.jspecify.annotations.Nullable;

/// How rare sums of weights are among owners, and what they can weigh for that reason.
///
/// Sums of weights take answers to be independent, which they are not quite; what only one owner in a hundred reaches
/// weighs no more than that, whatever it adds up to. Rarity is not yet a likelihood ratio, because attackers spread
/// over everything rare: what share of them is as rare is counted too.
///
/// Common sums are counted over the owners measured. What fewer of them reach is counted over all accounts judged:
/// screening leaves out nobody who reaches much, so among a million accounts one in a million is still seen.
public final class RarityOfSums {
    private static final double BIN = 0.25;
    private static final int BINS = 320;
    private static final int ZERO = 48;
    private static final int RAREST = 24;
    private static final double FEW = 50;
    private static final double SEEN = 10;
    private static final double LAST = 5;
    /// Accounts for each one measured from which on counting all of them says more than the sample.
    static final double COUNTED = 2;

    private final double[] measured = new double[BINS];
    private final double[] judged = new double[BINS];
    private final double[] attackers = new double[BINS];
    private final double[] most = new double[BINS];
    private final double[] rare = new double[BINS];
    private boolean settled;
    private int seldom;
    /// The highest bin counted so far: above it there is nothing to add up.
    private int highest;

    /// Counts one sum.
    ///
    /// @param owner probability that it is an owner's, by evidence that has no part in the sum
    /// @param sampled whether the account was measured regardless of suspicion
    void note(double sum, double owner, boolean sampled) {
        int bin = bin(sum);
        judged[bin] += owner;
        measured[bin] += sampled ? owner : 0;
        highest = Math.max(highest, bin);
    }

    /// Counts one sum that is probably an attacker's.
    ///
    /// @param attacker probability that it is, by evidence that has no part in the sum
    void noteAttacker(double sum, double attacker) {
        attackers[bin(sum)] += attacker;
    }

    private static int bin(double sum) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(sum / BIN) + ZERO));
    }

    /// Whether enough owners were measured.
    boolean isSettled() {
        return settled;
    }

    /// Number of owners' sums measured.
    double total() {
        return sum(measured, 0);
    }

    private double sum(double[] owners, int from) {
        double all = 0;
        for (int b = from; b <= highest; b++) {
            all += owners[b];
        }
        return all;
    }

    /// Fixes what sums weigh, once all are counted. With few owners measured, no sum is bounded.
    ///
    /// @param accounts number of accounts for each one measured
    /// @param imaginary number of imaginary attackers beside those counted
    void settle(double accounts, double imaginary) {
        settle(accounts, imaginary, null);
    }

    /// The same of few owners.
    ///
    /// @param like sums of many more owners, of whom a few count beside them: above what the few show, nothing is
    /// rarer than that
    void settle(double accounts, double imaginary, @Nullable RarityOfSums like) {
        settled = total() >= FEW;
        seldom = firstBelow(SEEN * LAST);
        double[] rarity = rarities(accounts, like == null || !like.settled ? null : like.rare);
        System.arraycopy(rarity, 0, rare, 0, BINS);
        double[] density = attackerDensity(rarity, imaginary);
        double ratios = 0;
        for (int b = 0; b < BINS; b++) {
            double ratio = rarity[b] + Math.log(density[(int) Math.min(RAREST - 1, rarity[b])]);
            ratios = Math.max(ratios, Math.min(rarity[b], ratio));
            most[b] = ratios;
        }
    }

    /// Rarity of each bin's sums among owners. Above the last sum that some owners still reach it goes on rising as it
    /// did up to there, and never faster than the sum. Where only the owners measured are known, that sum is one
    /// that a few of them reach; where all accounts of a large case are counted beside them, counting goes
    /// up to the last one.
    private double[] rarities(double accounts, double @Nullable [] like) {
        double[] rarity = new double[BINS];
        int last = lastWith(accounts > COUNTED ? 1 : LAST);
        for (int b = 0; b <= last; b++) {
            rarity[b] = -Math.log(shareFrom(b, accounts));
        }
        double slope = slope(rarity, last);
        for (int b = last + 1; b < BINS; b++) {
            double own = (b - last) * BIN * slope;
            double alike = like == null ? own : rarityAmong(b, accounts, like[b]) - rarity[last];
            rarity[b] = rarity[last] + Math.max(0, Math.min(own, alike));
        }
        return rarity;
    }

    /// Rarity with a few imaginary owners beside those counted.
    private double rarityAmong(int from, double accounts, double like) {
        double all = total() * Math.max(1, accounts);
        return -Math.log((sum(judged, from) + LAST * Math.exp(-like)) / (all + LAST));
    }

    /// The last bin that so many owners reach; the one of zero at least.
    private int lastWith(double owners) {
        int last = Math.max(ZERO, highest);
        while (last > ZERO && sum(judged, last) < owners) {
            last--;
        }
        return last;
    }

    /// The first bin that fewer owners measured reach.
    private int firstBelow(double owners) {
        int first = BINS;
        for (double from = 0; first > 0 && from + measured[first - 1] < owners; first--) {
            from += measured[first - 1];
        }
        return first;
    }

    private double slope(double[] rarity, int last) {
        double whole = last == ZERO ? 1 : rarity[last] / ((last - ZERO) * BIN);
        int near = lastWith(SEEN * LAST);
        double end = near == last ? whole : (rarity[last] - rarity[near]) / ((last - near) * BIN);
        return Math.min(1, Math.min(whole, end));
    }

    /// Share of the owners whose sums lie in this bin or above.
    private double shareFrom(int from, double accounts) {
        double all = total();
        double among = sum(measured, from);
        // of n owners, one more lies above the most unusual one with 1 / (n + 1)
        double more = accounts > COUNTED ? 1 : 0.5;
        double rare = (sum(judged, from) + more) / (all * Math.max(1, accounts) + 1);
        return Math.min(1, Math.max(among < SEEN ? 0 : among / all, rare));
    }

    /// How attackers are spread over rarity (natural logarithm of one in so many owners), by steps of one. Where few
    /// are known, as thinly as is usual at most: the density 1 / (e s) at rarity s gives the largest ratio that any
    /// distribution growing with rarity can give (Sellke, Bayarri and Berger, 2001).
    private double[] attackerDensity(double[] rarity, double imaginary) {
        double[] counts = new double[RAREST];
        double all = 0;
        for (int b = 0; b < BINS; b++) {
            int step = (int) Math.min(RAREST - 1, rarity[b]);
            counts[step] += attackers[b] / 2;
            counts[Math.max(0, step - 1)] += attackers[b] / 4;
            counts[Math.min(RAREST - 1, step + 1)] += attackers[b] / 4;
            all += attackers[b];
        }
        double[] density = new double[RAREST];
        for (int step = 0; step < RAREST; step++) {
            double usual = 1 / (Math.E * Math.max(1, step + 0.5));
            density[step] = (counts[step] + imaginary * usual) / (all + imaginary);
        }
        return density;
    }

    /// Whether so few owners measured reach the sum that its rarity hangs on the single accounts judged.
    boolean isSeldom(double sum) {
        return bin(sum) >= seldom;
    }

    /// The sum, or less where so much is not rare enough among owners to weigh as much.
    public double capped(double sum) {
        return sum <= 0 || !settled ? sum : Math.min(sum, most[bin(sum)]);
    }

    /// The sum, or less where more than one owner in e to the sum reaches it. For a place that was pointed out: of
    /// those who look for what is rarest, [#capped] takes off what looking finds.
    public double heldToRarity(double sum) {
        return sum <= 0 || !settled ? sum : Math.min(sum, rare[bin(sum)]);
    }
}
