package app.redress.evidence.imports;

import java.time.Instant;

/// The first and the last of many times, in any order, without an object for each.
final class TimeSpan {
    private long first = Long.MAX_VALUE;
    private int firstNano;
    private long last = Long.MIN_VALUE;
    private int lastNano;

    /// @param second, nano seconds since 1970 and the rest
    void add(long second, int nano) {
        if (second < first || second == first && nano < firstNano) {
            first = second;
            firstNano = nano;
        }
        if (second > last || second == last && nano > lastNano) {
            last = second;
            lastNano = nano;
        }
    }

    boolean isEmpty() {
        return first > last;
    }

    /// Only where a time was added.
    Instant first() {
        return Instant.ofEpochSecond(first, firstNano);
    }

    /// Only where a time was added.
    Instant last() {
        return Instant.ofEpochSecond(last, lastNano);
    }
}
