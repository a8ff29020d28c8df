package app.redress.inference;

/// The conclusions from one review of one drawn sample.
///
/// @param seed seed that determined who was drawn
/// @param drawn number of accounts drawn
/// @param sha256 hash of the sample as it was drawn
/// @param frame SHA-256 of the accounts from which it was drawn
public record ReviewedSample(long seed, int drawn, String sha256, String frame, AuditResult result) {
    /// The methods, for whoever checks the numbers.
    public static final String METHOD = "PPS systematic sample; Horvitz-Thompson with Hajek variance, Student t;"
            + " Stringer; Clopper-Pearson; Fay-Feuer-Tiwari";

    /// Number of reviewed accounts on the list of victims.
    public int listed() {
        return result.reviewed() - result.clearedReviewed();
    }
}
