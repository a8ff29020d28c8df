package app.redress.report.text;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The reasons for an account's tier in groups: why it was a candidate, what points to the owner, what points to an
/// attacker.
///
/// @param looked reasons for being a candidate
/// @param owner strongest first; for a cleared account including those of its events, so that there is one to name
/// @param against strongest first
public record ReasonGroups(List<Reason> looked, List<Reason> owner, List<Reason> against) {
    private static final String LOOKED = "screened.";
    private static final String DECIDED = "decided";
    private static final int NAMED = 4;

    public ReasonGroups {
        looked = List.copyOf(looked);
        owner = List.copyOf(owner);
        against = List.copyOf(against);
    }

    /// Groups the reasons of one account.
    public static ReasonGroups of(AccountTimeline timeline) {
        List<Reason> looked = new ArrayList<>();
        List<Reason> against = new ArrayList<>();
        for (Reason signal : timeline.signals()) {
            if (signal.code().startsWith(LOOKED)) {
                looked.add(signal);
            } else if (signal.weight() >= 0 && !signal.code().startsWith(DECIDED)) {
                against.add(signal);
            }
        }
        Stream<Reason> events = timeline.tier() == Tier.CLEARED
                ? timeline.events().stream().flatMap(e -> e.reasons().stream())
                : Stream.of();
        return new ReasonGroups(looked, strongest(Stream.concat(timeline.signals().stream(), events)), against);
    }

    /// People's decisions about the account, with reasons.
    public static List<Reason> decided(AccountTimeline timeline) {
        return timeline.signals().stream()
                .filter(reason -> reason.code().startsWith(DECIDED))
                .toList();
    }

    /// The strongest reason of each kind.
    private static List<Reason> strongest(Stream<Reason> reasons) {
        Map<String, Reason> byCode = new LinkedHashMap<>();
        reasons.filter(r -> r.weight() < 0)
                .forEach(r -> byCode.merge(r.code(), r, (a, b) -> b.weight() < a.weight() ? b : a));
        return byCode.values().stream()
                .sorted(Comparator.comparingDouble(Reason::weight).thenComparing(Reason::code))
                .limit(NAMED)
                .toList();
    }
}
