package app.redress.report;

import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.timeline.AccountTimeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The reasons on an account by what they are for: why it was looked at, what speaks for its owner, what against.
///
/// @param looked what made it a candidate
/// @param owner strongest first; of a cleared account those of its events too, so that there is one to name
/// @param against strongest first
public record Grounds(List<Reason> looked, List<Reason> owner, List<Reason> against) {
    private static final String LOOKED = "screened.";
    private static final int NAMED = 4;

    public Grounds {
        looked = List.copyOf(looked);
        owner = List.copyOf(owner);
        against = List.copyOf(against);
    }

    /// Sorts the reasons of one account.
    public static Grounds of(AccountTimeline timeline) {
        List<Reason> looked = new ArrayList<>();
        List<Reason> against = new ArrayList<>();
        for (Reason signal : timeline.signals()) {
            if (signal.code().startsWith(LOOKED)) {
                looked.add(signal);
            } else if (signal.weight() >= 0) {
                against.add(signal);
            }
        }
        Stream<Reason> events = timeline.tier() == Tier.CLEARED
                ? timeline.events().stream().flatMap(e -> e.reasons().stream())
                : Stream.of();
        return new Grounds(looked, strongest(Stream.concat(timeline.signals().stream(), events)), against);
    }

    /// One of each kind.
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
