package app.redress.attribution.likelihood;

import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import app.redress.domain.Policy;
import app.redress.domain.policy.SignalShares;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each answer is worth in this case: the logarithm of how much more often thieves give it than owners.
///
/// The policy's shares enter as a stated number of imaginary thieves and owners, which decide only while little was
/// measured. The owners' shares become those of this very case, so that travel, a campaign or a nation's habits
/// count for what they are among these customers; the thieves' shares follow what those who are already known did.
/// A sum of weights never counts for more than the rarity of such sums among owners: what one payment in a hundred
/// reaches cannot weigh more than log 100, whatever its parts add up to.
public final class LikelihoodRatios {
    private final double[][][] weights;
    private final @Nullable LevelCounts measured;
    private final double[] caps;

    private LikelihoodRatios(double[][][] weights, @Nullable LevelCounts measured) {
        this.weights = weights;
        this.measured = measured;
        this.caps = new double[200];
        for (int i = 0; i < caps.length; i++) {
            caps[i] = measured == null || measured.total() < 50
                    ? Double.POSITIVE_INFINITY
                    : -Math.log(measured.shareFrom(i * LevelCounts.BIN));
        }
    }

    /// Sets the weights.
    ///
    /// @param measured what the owners of this case do; null before anything was measured
    public static LikelihoodRatios of(
            Policy policy, List<? extends Signal<?>> signals, @Nullable LevelCounts measured) {
        double[][][] weights = new double[signals.size()][][];
        for (int s = 0; s < weights.length; s++) {
            Signal<?> signal = signals.get(s);
            weights[s] = new double[signal.contexts()][];
            for (int c = 0; c < weights[s].length; c++) {
                weights[s][c] = weights(
                        policy,
                        signal,
                        measured == null ? null : measured.levels(s, c),
                        measured == null ? null : measured.thieves(s));
            }
            if (measured != null
                    && signal.mayBeUnrecorded()
                    && !measured.everSeen(s, signal.levels().size() - 1)) {
                for (double[] context : weights[s]) {
                    Arrays.fill(context, 0);
                }
            }
        }
        return new LikelihoodRatios(weights, measured);
    }

    private static double[] weights(
            Policy policy, Signal<?> signal, double @Nullable [] counted, double @Nullable [] caught) {
        int levels = signal.levels().size();
        SignalShares shares = policy.numbers().signals();
        double imaginary = shares.imaginaryOwners();
        double most = signal.most(shares);
        double all = counted == null ? 0 : Arrays.stream(counted).sum();
        double thieves = caught == null ? 0 : Arrays.stream(caught).sum();
        double[] weights = new double[levels];
        for (int l = 0; l < levels; l++) {
            SignalShares.Share usual = shares.of(signal.name(), signal.levels().get(l));
            double owner = ((counted == null ? 0 : counted[l]) + imaginary * usual.owner()) / (all + imaginary);
            double known = shares.imaginaryThieves();
            double thief = ((caught == null ? 0 : caught[l]) + known * usual.thief()) / (thieves + known);
            double weight = Math.log(thief / owner);
            weights[l] = Math.max(-most, Math.min(most, weight));
        }
        return weights;
    }

    /// Log-odds towards the thief.
    public double weight(int signal, SignalAnswer seen) {
        return weights[signal][seen.context()][seen.level()];
    }

    /// A sum of weights, held down to the rarity of such sums among owners.
    public double held(double sum) {
        if (sum <= 0 || measured == null) {
            return sum;
        }
        return Math.min(sum, caps[(int) Math.min(caps.length - 1, Math.floor(sum / LevelCounts.BIN))]);
    }
}
