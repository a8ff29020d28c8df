package app.redress.casefile.lists;

import app.redress.domain.Message;
import app.redress.worklist.ClaimMatch;
import java.util.List;

/// Number of accounts whose claims compare alike with the findings, and their yen.
///
/// @param toldFirst of these, those who claimed only after we told them
public record ClaimCount(ClaimMatch match, int accounts, long claimed, long due, int toldFirst) {
    /// How all claims compare in one sentence; without any claims, what to do.
    ///
    /// @param read whether the case has a claims export
    public static Message said(List<ClaimCount> counts, boolean read) {
        int unreported = of(counts, ClaimMatch.UNREPORTED);
        if (!read) {
            return Message.of("claims.noneRead", unreported);
        }
        return Message.of(
                "claims.summary",
                counts.stream().mapToInt(ClaimCount::accounts).sum() - unreported,
                counts.stream().mapToInt(ClaimCount::toldFirst).sum(),
                of(counts, ClaimMatch.AGREED),
                of(counts, ClaimMatch.MORE),
                of(counts, ClaimMatch.LESS),
                of(counts, ClaimMatch.NOT_FOUND),
                of(counts, ClaimMatch.NO_AMOUNT) + of(counts, ClaimMatch.UNDECIDED),
                unreported);
    }

    private static int of(List<ClaimCount> counts, ClaimMatch match) {
        return counts.stream()
                .filter(count -> count.match == match)
                .mapToInt(ClaimCount::accounts)
                .sum();
    }
}
