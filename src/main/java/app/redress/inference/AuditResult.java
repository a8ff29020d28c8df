package app.redress.inference;

import app.redress.domain.Tier;
import app.redress.inference.AuditSample.Drawn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Conclusions from a reviewed sample about the list and the cleared accounts. The review goes down the sheet: its
/// order is random, so that an unfinished review is a smaller sample; accounts reviewed out of turn are set aside and
/// counted.
///
/// @param reviewed number of accounts that count
/// @param outOfTurn number of accounts reviewed after the first gap, which do not count
/// @param figure our total for the whole list in yen
/// @param list estimate of the true total
/// @param overstatement overstatement of the list; null if no account was drawn by chance
/// @param hits shares of reviewed accounts that were taken over, by tier
/// @param clearedReviewed number of cleared accounts reviewed
/// @param missedAccounts victims among cleared accounts; null if none was reviewed
/// @param missedYen amount due to them
/// @param unseenShare if no missed victim was found among those drawn by chance, the upper 95% bound of the share of
///     all suspicion against cleared accounts that missed victims make up; null if one was found
public record AuditResult(
        int reviewed,
        int outOfTurn,
        long figure,
        Estimate list,
        @Nullable Overstatement overstatement,
        Map<Tier, Proportion> hits,
        int clearedReviewed,
        @Nullable Estimate missedAccounts,
        @Nullable Estimate missedYen,
        @Nullable Double unseenShare) {
    public AuditResult {
        hits = Map.copyOf(hits);
    }

    /// An account with its review result and its probability of being reviewed.
    private record Seen(Drawn drawn, Reviewed found, double chance) {
        double error() {
            return (double) found.lost() - drawn.account().figure();
        }
    }

    /// @param figure yen of the whole list
    /// @param reviewed review results by account
    /// @throws IllegalArgumentException when no listed account was reviewed, or not all of those drawn with
    /// certainty
    public static AuditResult of(AuditSample sample, long figure, Map<String, Reviewed> reviewed) {
        List<Seen> listed = seen(sample, true, reviewed);
        List<Seen> cleared = seen(sample, false, reviewed);
        long known = sample.drawn().stream()
                .filter(d -> reviewed.containsKey(d.account().account()))
                .count();
        int counted = listed.size() + cleared.size();
        List<Seen> byChance = byChance(listed);
        return new AuditResult(
                counted,
                (int) known - counted,
                figure,
                total(listed, Seen::error).plus((double) figure).atLeast(0),
                byChance.isEmpty() ? null : overstatement(figure, listed, byChance),
                hits(listed, cleared),
                cleared.size(),
                cleared.isEmpty() ? null : missed(cleared),
                cleared.isEmpty() ? null : missedYen(cleared),
                unseenShare(cleared));
    }

    /// The reviewed accounts of one part of the sheet up to the first gap.
    private static List<Seen> seen(AuditSample sample, boolean listed, Map<String, Reviewed> reviewed) {
        List<Drawn> part = sample.drawn().stream()
                .filter(d -> d.account().listed() == listed)
                .toList();
        int end = 0;
        while (end < part.size() && reviewed.containsKey(part.get(end).account().account())) {
            end++;
        }
        long certain = part.stream().filter(Drawn::certain).count();
        if (end < certain || end == certain && part.size() > certain) {
            // the accounts drawn by chance stand for the rest: without one of them nothing is known of it
            return List.of();
        }
        double share = part.size() == certain ? 1 : (end - certain) / (double) (part.size() - certain);
        List<Seen> seen = new ArrayList<>();
        for (Drawn drawn : part.subList(0, end)) {
            Reviewed found = Objects.requireNonNull(reviewed.get(drawn.account().account()));
            seen.add(new Seen(drawn, found, drawn.certain() ? 1 : drawn.chance() * share));
        }
        return seen;
    }

    private static Estimate total(List<Seen> seen, ToDoubleFunction<Seen> of) {
        List<Seen> drawn = byChance(seen);
        return Totals.unequal(values(drawn, of), chances(drawn)).plus(certain(seen, of));
    }

    private static Estimate missed(List<Seen> cleared) {
        List<Seen> drawn = byChance(cleared);
        return Totals.rare(values(drawn, AuditResult::victim), chances(drawn))
                .plus(certain(cleared, AuditResult::victim));
    }

    private static double victim(Seen seen) {
        return seen.found().takenOver() ? 1 : 0;
    }

    /// The missed yen: never negative, and mostly a few accounts that represent many.
    private static Estimate missedYen(List<Seen> cleared) {
        List<Seen> drawn = byChance(cleared);
        return Totals.unequal(values(drawn, s -> (double) s.found().lost()), chances(drawn))
                .lopsided(Totals.quantile(drawn.size() - 1))
                .plus(certain(cleared, s -> (double) s.found().lost()));
    }

    private static double certain(List<Seen> seen, ToDoubleFunction<Seen> of) {
        return seen.stream().filter(s -> s.drawn().certain()).mapToDouble(of).sum();
    }

    private static List<Seen> byChance(List<Seen> seen) {
        return seen.stream().filter(s -> !s.drawn().certain()).toList();
    }

    private static double[] values(List<Seen> seen, ToDoubleFunction<Seen> of) {
        return seen.stream().mapToDouble(of).toArray();
    }

    private static double[] chances(List<Seen> seen) {
        return values(seen, Seen::chance);
    }

    private static Overstatement overstatement(long figure, List<Seen> listed, List<Seen> byChance) {
        double certain = certain(listed, s -> (double) s.drawn().account().figure());
        double surely = certain(listed, s -> Math.max(0, -s.error()));
        double[] taints = byChance.stream()
                .filter(s -> s.error() < 0)
                .mapToDouble(s -> -s.error() / s.drawn().account().figure())
                .toArray();
        Overstatement rest = Overstatement.of(figure - certain, byChance.size(), taints);
        return new Overstatement(rest.projected() + surely, rest.upper() + surely);
    }

    private static Map<Tier, Proportion> hits(List<Seen> listed, List<Seen> cleared) {
        Map<Tier, Proportion> hits = new EnumMap<>(Tier.class);
        for (List<Seen> part : List.of(listed, cleared)) {
            for (Seen s : part) {
                hits.merge(
                        s.drawn().account().tier(),
                        new Proportion(s.found().takenOver() ? 1 : 0, 1),
                        (a, b) -> new Proportion(a.hits() + b.hits(), a.reviewed() + b.reviewed()));
            }
        }
        return hits;
    }

    private static @Nullable Double unseenShare(List<Seen> cleared) {
        List<Seen> byChance = byChance(cleared);
        boolean found = byChance.stream().anyMatch(s -> s.found().takenOver());
        return byChance.isEmpty() || found ? null : new Proportion(0, byChance.size()).upperBound();
    }

    /// How many more listed accounts must be reviewed until the list's interval is at most this wide on each side.
    ///
    /// @param halfWidth in yen
    public int moreFor(long halfWidth) {
        int listed = reviewed - clearedReviewed;
        double ratio = list.halfWidth() / halfWidth;
        return (int) Math.max(0, Math.ceil(listed * ratio * ratio) - listed);
    }
}
