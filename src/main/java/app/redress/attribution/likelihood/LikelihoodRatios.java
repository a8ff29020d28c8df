package app.redress.attribution.likelihood;

import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import app.redress.attribution.signals.SignalRoles;
import app.redress.domain.Policy;
import app.redress.domain.policy.SignalShares;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The weight of each signal answer in this case: log(share among attackers / share among owners).
///
/// The policy's shares act as a prior: a stated number of imaginary attackers and owners, which dominate only while
/// little has been measured. The owners' shares are measured on this case, so travel, a campaign or local habits weigh
/// what they weigh among these customers; the attackers' shares follow the takeovers already identified. A sum of
/// weights is capped by the rarity of such sums among owners: a level reached by one payment in a hundred cannot weigh
/// more than log 100, whatever its parts add up to.
public final class LikelihoodRatios {
    private final SignalRoles roles;
    private final double[][][] weights;
    private final @Nullable LevelCounts counts;
    private final double[] caps;

    private LikelihoodRatios(SignalRoles roles, double[][][] weights, @Nullable LevelCounts counts) {
        this.roles = roles;
        this.weights = weights;
        this.counts = counts;
        this.caps = new double[200];
        for (int i = 0; i < caps.length; i++) {
            caps[i] = counts == null || counts.total() < 50
                    ? Double.POSITIVE_INFINITY
                    : -Math.log(counts.shareFrom(i * LevelCounts.BIN));
        }
    }

    /// Computes the weights.
    ///
    /// @param counts answers ownerCounts in this case; null before anything was measured
    public static LikelihoodRatios of(Policy policy, List<? extends Signal<?>> signals, @Nullable LevelCounts counts) {
        double[][][] weights = new double[signals.size()][][];
        for (int s = 0; s < weights.length; s++) {
            Signal<?> signal = signals.get(s);
            weights[s] = new double[signal.contexts()][];
            for (int c = 0; c < weights[s].length; c++) {
                weights[s][c] = weights(
                        policy,
                        signal,
                        counts == null || !signal.isMeasured() ? null : counts.ownerCounts(s, c),
                        counts == null ? null : counts.attackerCounts(s));
            }
            if (counts != null
                    && signal.mayBeUnrecorded()
                    && !counts.everSeen(s, signal.levels().size() - 1)) {
                for (double[] context : weights[s]) {
                    Arrays.fill(context, 0);
                }
            }
        }
        return new LikelihoodRatios(new SignalRoles(signals), weights, counts);
    }

    private static double[] weights(
            Policy policy, Signal<?> signal, double @Nullable [] ownerCounts, double @Nullable [] attackerCounts) {
        int levels = signal.levels().size();
        SignalShares shares = policy.numbers().signals();
        double imaginary = shares.imaginaryOwners();
        double most = signal.most(shares);
        double all = ownerCounts == null ? 0 : Arrays.stream(ownerCounts).sum();
        double attackers =
                attackerCounts == null ? 0 : Arrays.stream(attackerCounts).sum();
        double[] weights = new double[levels];
        for (int l = 0; l < levels; l++) {
            SignalShares.Share usual = shares.of(signal.name(), signal.levels().get(l));
            double owner = ((ownerCounts == null ? 0 : ownerCounts[l]) + imaginary * usual.owner()) / (all + imaginary);
            double known = shares.imaginaryThieves();
            double attacker =
                    ((attackerCounts == null ? 0 : attackerCounts[l]) + known * usual.thief()) / (attackers + known);
            double weight = Math.log(attacker / owner);
            weights[l] = Math.max(-most, Math.min(most, weight));
        }
        return weights;
    }

    /// The same weights without the cap by the sample, where all accounts of a large case are counted and their sums
    /// held to that: held twice, what an odd owner and a thief add up to becomes the same.
    public LikelihoodRatios uncapped() {
        return new LikelihoodRatios(roles, weights, null);
    }

    /// What the questions are about.
    SignalRoles roles() {
        return roles;
    }

    /// The same weights but for one answer's, in every context.
    public LikelihoodRatios with(int signal, int level, double weight) {
        double[][][] other = weights.clone();
        other[signal] = Arrays.stream(weights[signal]).map(double[]::clone).toArray(double[][]::new);
        for (double[] context : other[signal]) {
            context[level] = weight;
        }
        return new LikelihoodRatios(roles, other, counts);
    }

    /// Log-odds of the attacker over the owner for this answer. What the account has done for weeks speaks against
    /// nobody.
    public double weight(int signal, SignalAnswer answer) {
        double weight = weights[signal][answer.context()][answer.level()];
        return answer.habitual() ? Math.min(0, weight) : weight;
    }

    /// A sum of weights, capped by the rarity of such sums among owners.
    public double capped(double sum) {
        if (sum <= 0 || counts == null) {
            return sum;
        }
        return Math.min(sum, caps[(int) Math.min(caps.length - 1, Math.floor(sum / LevelCounts.BIN))]);
    }
}
