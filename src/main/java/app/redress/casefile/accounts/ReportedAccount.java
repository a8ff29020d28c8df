package app.redress.casefile.accounts;

import java.time.Instant;

/// An account that the management report shows in detail, as a person chose it.
///
/// @param from, to the part of its timeline that is drawn
/// @param note what the person says of it; may be empty
/// @param due yen due to it when it was chosen
/// @param asOf as-of time of the results at that moment
public record ReportedAccount(
        String account,
        Instant from,
        Instant to,
        String note,
        long due,
        Instant asOf,
        String addedBy,
        Instant addedAt) {
    /// The longest note, so that it stays a line or two.
    public static final int LONGEST = 300;

    /// What a person asks for.
    public record Request(String account, Instant from, Instant to, String note) {
        public Request {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("no time from " + from + " to " + to);
            }
        }
    }
}
