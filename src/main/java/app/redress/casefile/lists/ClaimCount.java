package app.redress.casefile.lists;

import app.redress.domain.Message;
import app.redress.worklist.ClaimMatch;
import java.util.ArrayList;
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
        int claimed = counts.stream().mapToInt(ClaimCount::accounts).sum() - unreported;
        return claimed == 0
                ? Message.of("claims.nobody", unreported)
                : Message.of(
                        "claims.summary",
                        claimed,
                        counts.stream().mapToInt(ClaimCount::toldFirst).sum(),
                        compared(counts),
                        unreported);
    }

    /// The comparisons that there are; what is at zero is not said.
    private static List<Message> compared(List<ClaimCount> counts) {
        List<Message> said = new ArrayList<>();
        int agreed = of(counts, ClaimMatch.AGREED);
        int more = of(counts, ClaimMatch.MORE);
        int less = of(counts, ClaimMatch.LESS);
        int notFound = of(counts, ClaimMatch.NOT_FOUND);
        int open = of(counts, ClaimMatch.NO_AMOUNT) + of(counts, ClaimMatch.UNDECIDED);
        say(said, agreed, Message.of("claims.part.agreed", agreed));
        say(said, more, Message.of("claims.part.more", more));
        say(said, less, Message.of("claims.part.less", less));
        say(said, notFound, Message.of("claims.part.notFound", notFound));
        say(said, open, Message.of("claims.part.open", open));
        return said;
    }

    private static void say(List<Message> said, int accounts, Message words) {
        if (accounts > 0) {
            said.add(words);
        }
    }

    private static int of(List<ClaimCount> counts, ClaimMatch match) {
        return counts.stream()
                .filter(count -> count.match == match)
                .mapToInt(ClaimCount::accounts)
                .sum();
    }
}
