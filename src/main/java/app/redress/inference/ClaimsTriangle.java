package app.redress.inference;

import java.util.Arrays;

/// Claims by the day on which the loss began (rows) and days until the claim (columns), cumulative along each row as
/// of one evening: the last row has one column, the one before it two.
public final class ClaimsTriangle {
    private final double[][] cumulated;

    private ClaimsTriangle(double[][] cumulated) {
        this.cumulated = cumulated;
    }

    /// @param rows cumulative counts; each row shorter than the one before
    public static ClaimsTriangle of(double[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows.length - i) {
                throw new IllegalArgumentException("row " + i + " has " + rows[i].length + " columns");
            }
        }
        return new ClaimsTriangle(Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new));
    }

    public int days() {
        return cumulated.length;
    }

    double at(int row, int column) {
        return cumulated[row][column];
    }

    /// Claims of a day's victims so far.
    public double reported(int row) {
        return cumulated[row][cumulated[row].length - 1];
    }

    /// All claims so far.
    public double reported() {
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += reported(i);
        }
        return sum;
    }
}
