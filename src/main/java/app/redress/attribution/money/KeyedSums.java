package app.redress.attribution.money;

import java.util.Arrays;

/// An account's transactions grouped by a key, such as the store, to add up their weights over stretches of time
/// without going through all of them for each transaction.
final class KeyedSums {
    private final long[] seconds;
    private final int[] starts;
    private final int[] members;

    /// @param keys from 0; -1 for a transaction that has none
    /// @param seconds when each was made, ascending
    KeyedSums(int[] keys, long[] seconds) {
        this.seconds = seconds;
        int most = Arrays.stream(keys).max().orElse(-1);
        this.starts = new int[most + 2];
        for (int key : keys) {
            if (key >= 0) {
                starts[key + 1]++;
            }
        }
        for (int k = 0; k <= most; k++) {
            starts[k + 1] += starts[k];
        }
        this.members = new int[starts[most + 1]];
        int[] filled = starts.clone();
        for (int n = 0; n < keys.length; n++) {
            if (keys[n] >= 0) {
                members[filled[keys[n]]++] = n;
            }
        }
    }

    /// Positions of the transactions with a key, in time order.
    int[] members(int key) {
        return Arrays.copyOfRange(members, starts[key], starts[key + 1]);
    }

    /// Number of keys.
    int keys() {
        return starts.length - 1;
    }

    /// @param weights one for each transaction, by position
    Weighed weighed(double[] weights) {
        return new Weighed(weights);
    }

    /// Position behind the last of a group's members made before a second.
    private int before(int key, long second) {
        int from = starts[key];
        int to = starts[key + 1];
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
            running = new double[members.length + keys()];
            for (int k = 0; k < keys(); k++) {
                double sum = 0;
                for (int i = starts[k]; i < starts[k + 1]; i++) {
                    sum += weights[members[i]];
                    running[i + 1 + k] = sum;
                }
            }
        }

        /// Sum over the group's members made more than so many seconds before or after one; 0 for key -1.
        double apart(int key, long second, long seconds) {
            if (key < 0 || key >= keys()) {
                return 0;
            }
            int from = before(key, second - seconds);
            int to = before(key, second + seconds + 1);
            return running[from + key] + running[starts[key + 1] + key] - running[to + key];
        }

        /// Sum over the group's members made at most so many seconds before or after one.
        double within(int key, long second, long seconds) {
            return running[before(key, second + seconds + 1) + key] - running[before(key, second - seconds) + key];
        }
    }
}
