package app.redress.inference;

/// Estimates claims still to come if later days develop like earlier ones: the chain ladder method with Mack's error
/// (1993). It ignores hotline hours, weekends and press conferences.
public final class ChainLadder {
    private final ClaimsTriangle triangle;
    private final double[] factors;
    private final double[] variances;

    public ChainLadder(ClaimsTriangle triangle) {
        this.triangle = triangle;
        int k = triangle.days();
        factors = new double[Math.max(0, k - 1)];
        variances = new double[factors.length];
        for (int j = 0; j < factors.length; j++) {
            factors[j] = factor(j);
            variances[j] = variance(j);
        }
    }

    /// Growth factor of claims from one day after the loss to the next.
    private double factor(int j) {
        double after = 0;
        for (int i = 0; i < triangle.days() - j - 1; i++) {
            after += triangle.at(i, j + 1);
        }
        double before = basis(j);
        return before == 0 ? 1 : after / before;
    }

    private double basis(int j) {
        double sum = 0;
        for (int i = 0; i < triangle.days() - j - 1; i++) {
            sum += triangle.at(i, j);
        }
        return sum;
    }

    /// The variance of a factor; the last factor is based on one row, so Mack's minimum rule applies.
    private double variance(int j) {
        int rows = triangle.days() - j - 1;
        if (rows < 2) {
            double before = j > 0 ? variances[j - 1] : 0;
            double earlier = j > 1 ? variances[j - 2] : before;
            return earlier == 0 ? 0 : Math.min(before * before / earlier, Math.min(before, earlier));
        }
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            double c = triangle.at(i, j);
            if (c > 0) {
                double off = triangle.at(i, j + 1) / c - factors[j];
                squares += c * off * off;
            }
        }
        return squares / (rows - 1);
    }

    public double factorAt(int j) {
        return factors[j];
    }

    double varianceAt(int j) {
        return variances[j];
    }

    /// Growth factor from a day's claims so far to all of its claims.
    double toUltimate(int row) {
        double product = 1;
        for (int j = triangle.days() - 1 - row; j < factors.length; j++) {
            product *= factors[j];
        }
        return product;
    }

    /// Claims of a day's victims still to come.
    public double unreported(int row) {
        return triangle.reported(row) * (toUltimate(row) - 1);
    }

    /// All claims still to come.
    public Estimate unreported() {
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < triangle.days(); i++) {
            sum += unreported(i);
            variance += squaredError(i);
        }
        double error = Math.sqrt(variance);
        return new Estimate(sum, error, Math.max(0, sum - Estimate.Z * error), sum + Estimate.Z * error);
    }

    /// Mean squared error of a day's ultimate number; the error of the sum ignores that days share factor errors.
    double squaredError(int row) {
        double ultimate = triangle.reported(row) * toUltimate(row);
        double reached = triangle.reported(row);
        double sum = 0;
        for (int j = triangle.days() - 1 - row; j < factors.length; j++) {
            if (reached > 0 && basis(j) > 0) {
                sum += variances[j] / (factors[j] * factors[j]) * (1 / reached + 1 / basis(j));
            }
            reached *= factors[j];
        }
        return ultimate * ultimate * sum;
    }

    /// Claims still to come by Bornhuetter and Ferguson, for the first days, when factors are based on a handful of
    /// claims: the total expected is stated, and only the delay comes from the triangle.
    ///
    /// @param expected total claims expected of each day's victims
    public double unreported(double... expected) {
        double sum = 0;
        for (int i = 0; i < triangle.days(); i++) {
            sum += expected[i] * (1 - 1 / toUltimate(i));
        }
        return sum;
    }
}
