package app.redress.attribution.money;

import java.util.Arrays;

/// An account's transactions grouped by a key, such as the store, to add up their weights over stretches of time
/// without going through all of them for each transaction.
final class KeyedSums {
    private final long[] seconds;
    /// The group of each key, plus one; 0 for a key that no transaction has, as nearly all are.
    private final int[] groupOf;
    private final int[] starts;
    private final int[] members;

    /// @param keys from 0; -1 for a transaction that has none
    /// @param seconds when each was made, ascending
    KeyedSums(int[] keys, long[] seconds) {
        this.seconds = seconds;
        this.groupOf = new int[most(keys) + 1];
        int groups = 0;
        int grouped = 0;
        for (int key : keys) {
            if (key >= 0) {
                groupOf[key] = groupOf[key] == 0 ? ++groups : groupOf[key];
                grouped++;
            }
        }
        this.starts = new int[groups + 1];
        this.members = new int[grouped];
        fill(keys);
    }

    private static int most(int[] keys) {
        int most = -1;
        for (int key : keys) {
            most = Math.max(most, key);
        }
        return most;
    }

    private void fill(int[] keys) {
        for (int key : keys) {
            if (key >= 0) {
                starts[groupOf[key]]++;
            }
        }
        for (int g = 1; g < starts.length; g++) {
            starts[g] += starts[g - 1];
        }
        int[] filled = starts.clone();
        for (int n = 0; n < keys.length; n++) {
            if (keys[n] >= 0) {
                members[filled[groupOf[keys[n]] - 1]++] = n;
            }
        }
    }

    /// Positions of a group's transactions, in time order.
    int[] members(int group) {
        return Arrays.copyOfRange(members, starts[group], starts[group + 1]);
    }

    /// Number of keys that some transaction has.
    int groups() {
        return starts.length - 1;
    }

    private int group(int key) {
        return key < 0 || key >= groupOf.length ? -1 : groupOf[key] - 1;
    }

    /// @param weights one for each transaction, by position
    Weighed weighed(double[] weights) {
        return new Weighed(weights);
    }

    /// Position behind the last of a group's members made before a second.
    private int before(int group, long second) {
        int from = starts[group];
        int to = starts[group + 1];
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (seconds[members[middle]] < second) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// The groups with the weights of their transactions.
    final class Weighed {
        private final double[] running;

        private Weighed(double[] weights) {
            running = new double[members.length + groups()];
            for (int g = 0; g < groups(); g++) {
                double sum = 0;
                for (int i = starts[g]; i < starts[g + 1]; i++) {
                    sum += weights[members[i]];
                    running[i + 1 + g] = sum;
                }
            }
        }

        /// Sum over the group's members made more than so many seconds before or after one; 0 for key -1.
        double apart(int key, long second, long seconds) {
            int group = group(key);
            if (group < 0) {
                return 0;
            }
            int from = before(group, second - seconds);
            int to = before(group, second + seconds + 1);
            return running[from + group] + running[starts[group + 1] + group] - running[to + group];
        }

        /// Sum over the group's members made at most so many seconds before or after one.
        double within(int key, long second, long seconds) {
            int group = group(key);
            return running[before(group, second + seconds + 1) + group]
                    - running[before(group, second - seconds) + group];
        }
    }
}
