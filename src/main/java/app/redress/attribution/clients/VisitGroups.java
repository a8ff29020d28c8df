package app.redress.attribution.clients;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An account's visits grouped by what they have in common, such as the address, to add up their weights over time
/// without going through all of them for each client.
final class VisitGroups {
    private final List<Session> visits;
    private final Map<@Nullable String, Integer> groups = new HashMap<>();
    private final int[] starts;
    private final int[] members;

    /// @param visits in order of their first access
    VisitGroups(List<Session> visits, Function<Session, @Nullable String> common) {
        this.visits = visits;
        int[] groupOf = new int[visits.size()];
        int[] sizes = new int[visits.size() + 1];
        for (int v = 0; v < groupOf.length; v++) {
            groupOf[v] = number(common.apply(visits.get(v)));
            sizes[groupOf[v]]++;
        }
        this.starts = new int[groups.size() + 1];
        for (int g = 0; g < groups.size(); g++) {
            starts[g + 1] = starts[g] + sizes[g];
        }
        this.members = new int[groupOf.length];
        int[] filled = starts.clone();
        for (int v = 0; v < groupOf.length; v++) {
            members[filled[groupOf[v]]++] = v;
        }
    }

    private int number(@Nullable String key) {
        Integer known = groups.get(key);
        if (known == null) {
            known = groups.size();
            groups.put(key, known);
        }
        return known;
    }

    /// With two weights for each visit: as one of long ago, and as one of the last hours.
    Weighed weighed(double[] longAgo, double[] lately) {
        return new Weighed(runningSums(longAgo), runningSums(lately));
    }

    private double[] runningSums(double[] weights) {
        double[] sums = new double[members.length + groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            double sum = 0;
            for (int i = starts[g]; i < starts[g + 1]; i++) {
                sum += weights[members[i]];
                sums[i + g + 1] = sum;
            }
        }
        return sums;
    }

    /// The groups with the weights of their visits.
    final class Weighed {
        private final double[] longAgo;
        private final double[] lately;

        private Weighed(double[] longAgo, double[] lately) {
            this.longAgo = longAgo;
            this.lately = lately;
        }

        /// Sum over a group's visits that began before `now`.
        ///
        /// @param since from when on a visit was lately
        double before(Instant now, Instant since, @Nullable String key) {
            Integer group = groups.get(key);
            if (group == null) {
                return 0;
            }
            int end = VisitGroups.this.before(group, now);
            int middle = VisitGroups.this.before(group, since);
            return longAgo[middle + group] + lately[end + group] - lately[middle + group];
        }
    }

    /// Position behind the group's last member that began before an instant.
    private int before(int group, Instant at) {
        int from = starts[group];
        int to = starts[group + 1];
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (visits.get(members[middle]).start().isBefore(at)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
