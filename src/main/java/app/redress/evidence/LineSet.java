package app.redress.evidence;

import java.util.Arrays;

/// Line numbers that were added in rising order.
final class LineSet {
    private long[] lines = new long[4];
    private int size;

    void add(long line) {
        if (size > 0 && lines[size - 1] == line) {
            return;
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
        }
        lines[size++] = line;
    }

    /// Whether a line between the two, both included, was added.
    boolean meets(long from, long to) {
        if (size == 0 || lines[size - 1] < from) {
            return false;
        }
        int at = Arrays.binarySearch(lines, 0, size, from);
        int next = at >= 0 ? at : -at - 1;
        return next < size && lines[next] <= to;
    }
}
