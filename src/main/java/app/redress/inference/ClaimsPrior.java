package app.redress.inference;

import java.util.ArrayList;
import java.util.List;

/// How many victims claim and after how many days, known before the case's own claims can tell.
///
/// @param victims number of victims of an earlier case it was counted on; 0 if it is assumed
/// @param share of all victims who claim at all
/// @param within share of those claims that come within 1, 2, 3 ... days of the loss; the last is 1
public record ClaimsPrior(int victims, double share, List<Double> within) {
    /// Not measured on any real case: three victims in five call, a third of them within a day, nearly all within a
    /// week. It is stated with every figure that rests on it.
    public static final ClaimsPrior ASSUMED =
            new ClaimsPrior(0, 0.6, List.of(0.35, 0.6, 0.75, 0.83, 0.89, 0.93, 0.96, 0.97, 0.98, 0.985, 0.99, 1.0));

    /// With fewer victims an earlier case says too little to replace what is assumed.
    public static final int FEWEST_VICTIMS = 20;

    public ClaimsPrior {
        within = List.copyOf(within);
        double before = 0;
        for (double part : within) {
            if (part < before) {
                throw new IllegalArgumentException("claims within more days are not fewer: " + within);
            }
            before = part;
        }
        if (before != 1 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " within " + within);
        }
    }

    /// Counted on the victims of an earlier, closed case.
    ///
    /// @param all number of its victims
    /// @param delays days from the loss until the claim, of each who claimed; at least one
    public static ClaimsPrior counted(int all, List<Double> delays) {
        double longest = delays.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        List<Double> within = new ArrayList<>();
        for (int days = 1; days <= (int) Math.floor(longest) + 1; days++) {
            int end = days;
            long claimed = delays.stream().filter(delay -> delay < end).count();
            within.add((double) claimed / delays.size());
        }
        return new ClaimsPrior(all, (double) delays.size() / all, within);
    }

    /// Share of the claims that come within so many days, evenly over each day.
    public double by(double days) {
        int whole = (int) Math.floor(days);
        if (days <= 0 || whole >= within.size()) {
            return days <= 0 ? 0 : 1;
        }
        double before = whole == 0 ? 0 : within.get(whole - 1);
        return before + (days - whole) * (within.get(whole) - before);
    }
}
