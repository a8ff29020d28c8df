package app.redress.inference;

import java.util.Arrays;

/// How much a list may be overstated, from a sample drawn in proportion to its yen (monetary-unit sampling). It cannot
/// detect understatement: an account missing from the list is never drawn.
///
/// @param projected the sample's overstatement projected to the list
/// @param upper upper 95% bound (Stringer, 1963); conservative in practice
public record Overstatement(double projected, double upper) {
    /// @param figure total of the list in yen
    /// @param drawn size of the sample
    /// @param taints overstated share of each faulty member's figure, above 0 and at most 1
    public static Overstatement of(double figure, int drawn, double... taints) {
        double[] largestFirst = taints.clone();
        Arrays.sort(largestFirst);
        double share = 0;
        double before = new Proportion(0, drawn).upperBound();
        double bound = before;
        for (int j = 1; j <= largestFirst.length; j++) {
            double taint = largestFirst[largestFirst.length - j];
            double now = new Proportion(j, drawn).upperBound();
            bound += (now - before) * taint;
            before = now;
            share += taint;
        }
        return new Overstatement(figure / drawn * share, figure * bound);
    }
}
