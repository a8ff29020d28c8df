package app.redress.attribution.timeline;

import java.util.Arrays;

/// Moments at which something happened to an account, in epoch seconds.
final class Moments {
    /// Of what never happened.
    static final Moments NONE = new Moments();

    private final long[] ascending;

    Moments(long... ascending) {
        this.ascending = ascending;
    }

    /// The last one that is not later than a moment; -1 for none.
    int lastUpTo(long at) {
        int found = Arrays.binarySearch(ascending, at);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < ascending.length && ascending[found + 1] == at) {
            found++;
        }
        return found;
    }

    long get(int n) {
        return ascending[n];
    }

    int size() {
        return ascending.length;
    }

    /// Whether there is one after the first and not after the second.
    boolean between(long after, long upTo) {
        int last = lastUpTo(upTo);
        return last >= 0 && ascending[last] > after;
    }

    /// The last of them; [Long#MAX_VALUE] for none.
    long lastOrNever() {
        return ascending.length == 0 ? Long.MAX_VALUE : ascending[ascending.length - 1];
    }
}
