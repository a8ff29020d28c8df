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

/// What a reviewed sample says of the list and of those cleared. The review goes down the sheet: its order is random,
/// so that an unfinished one is a smaller sample; what was reviewed out of turn is left aside and counted.
///
/// @param reviewed accounts that count
/// @param outOfTurn accounts reviewed behind the first gap, which do not
/// @param figure yen of the whole list as we have it
/// @param list what the list should come to
/// @param overstatement of the list; null where no account was drawn by chance
/// @param hits shares of reviewed accounts that were taken over, by tier
/// @param clearedReviewed accounts reviewed among those cleared
/// @param missedAccounts victims among those cleared; null where none of them was reviewed
/// @param missedYen what is due to those
/// @param unseenShare where no missed victim was found among those drawn by chance, the share of all suspicion against
/// the
///     cleared that missed victims do not exceed with 95 % confidence; null where one was found
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

    /// An account with what the review found, and its chance of being among those reviewed.
    private record Seen(Drawn drawn, Reviewed found, double chance) {
        double error() {
            return (double) found.lost() - drawn.account().figure();
        }
    }

    /// @param figure yen of the whole list
    /// @param reviewed by account
    /// @throws IllegalArgumentException when no listed account was reviewed, or not all that are drawn for certain
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
                total(listed, Seen::error).plus((double) figure),
                byChance.isEmpty() ? null : overstatement(figure, listed, byChance),
                hits(listed, cleared),
                cleared.size(),
                cleared.isEmpty() ? null : missed(cleared),
                cleared.isEmpty() ? null : missedYen(cleared),
                unseenShare(cleared));
    }

    /// The unbroken beginning of one part of the sheet.
    private static List<Seen> seen(AuditSample sample, boolean listed, Map<String, Reviewed> reviewed) {
        List<Drawn> part = sample.drawn().stream()
                .filter(d -> d.account().listed() == listed)
                .toList();
        int end = 0;
        while (end < part.size() && reviewed.containsKey(part.get(end).account().account())) {
            end++;
        }
        long certain = part.stream().filter(Drawn::certain).count();
        if (end < certain) {
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

    /// What was missed is never below zero, and mostly a few accounts that stand for many.
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

    /// How many more listed accounts have to be reviewed until the interval of the list is at most so wide on each
    /// side.
    ///
    /// @param halfWidth in yen
    public int moreFor(long halfWidth) {
        int listed = reviewed - clearedReviewed;
        double ratio = list.halfWidth() / halfWidth;
        return (int) Math.max(0, Math.ceil(listed * ratio * ratio) - listed);
    }
}
