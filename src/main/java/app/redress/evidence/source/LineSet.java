package app.redress.evidence.source;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Line numbers of one file as a bit set, so that millions stay small.
public final class LineSet {
    private static final int CHUNK = 1 << 20;

    private final Map<Long, BitSet> chunks = new HashMap<>();
    private long highest;

    public void add(long line) {
        chunks.computeIfAbsent(line / CHUNK, _ -> new BitSet()).set((int) (line % CHUNK));
        highest = Math.max(highest, line);
    }

    public boolean contains(long line) {
        BitSet chunk = line > highest ? null : chunks.get(line / CHUNK);
        return chunk != null && chunk.get((int) (line % CHUNK));
    }

    /// Whether any line in this range (both ends inclusive) is in the set.
    boolean meets(long from, long to) {
        for (long line = from; line <= Math.min(to, highest); line++) {
            if (contains(line)) {
                return true;
            }
        }
        return false;
    }
}
