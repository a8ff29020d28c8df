package app.redress.evidence;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Line numbers of one file: a bit each, so that millions of them stay small.
final class LineSet {
    private static final int CHUNK = 1 << 20;

    private final Map<Long, BitSet> chunks = new HashMap<>();

    void add(long line) {
        chunks.computeIfAbsent(line / CHUNK, _ -> new BitSet()).set((int) (line % CHUNK));
    }

    boolean contains(long line) {
        BitSet chunk = chunks.get(line / CHUNK);
        return chunk != null && chunk.get((int) (line % CHUNK));
    }
}
