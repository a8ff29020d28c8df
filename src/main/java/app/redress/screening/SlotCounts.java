package app.redress.screening;

/// How many there are under each key, packed when no more of them come: in nine bytes and little air.
final class SlotCounts {
    private final long[] keys;
    /// Zero where there is no key.
    private final byte[] counts;

    /// @param all the keys by number
    /// @param of a count for each of them, above zero
    SlotCounts(LongTable all, byte[] of) {
        int places = of.length + (of.length >> 2) + 1;
        keys = new long[places];
        counts = new byte[places];
        for (int n = 0; n < of.length; n++) {
            int place = placeOf(all.key(n));
            keys[place] = all.key(n);
            counts[place] = of[n];
        }
    }

    /// The count of a key; zero where there is none.
    int of(long key) {
        return counts[placeOf(key)] & 0xFF;
    }

    private int placeOf(long key) {
        long mixed = (key ^ key >>> 29) * 0xBF58476D1CE4E5B9L;
        int place = (int) ((mixed >>> 32) * keys.length >>> 32);
        while (counts[place] != 0 && keys[place] != key) {
            place = place + 1 == keys.length ? 0 : place + 1;
        }
        return place;
    }
}
