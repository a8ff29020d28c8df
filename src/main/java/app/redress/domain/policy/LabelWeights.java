package app.redress.domain.policy;

/// How much people's decisions teach about other accounts, in log-odds; 0 for nothing.
///
/// @param decided of an account confirmed or cleared, or an event decided
/// @param claim of a claim accepted or withdrawn
public record LabelWeights(double decided, double claim) {
    /// Whether decisions teach anything.
    public boolean teach() {
        return decided != 0 || claim != 0;
    }
}
