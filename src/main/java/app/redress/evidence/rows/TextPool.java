package app.redress.evidence.rows;

import java.util.Arrays;

/// Creates Strings from fields. Exports repeat stores, agents and types millions of times: equal texts of such a field
/// share one String where the pool has it. Fields that seldom repeat, such as ids, are not looked up.
final class TextPool {
    private static final int SIZE = 1 << 14;
    /// Number of fields whose repetition is measured.
    private static final int WATCHED = 64;
    /// Lookups needed to decide whether a field repeats.
    private static final int ENOUGH = 4096;

    private static final int SELDOM = 4;

    private final String[] strings = new String[SIZE];
    private final char[][] chars = new char[SIZE][];
    private final int[] lookups = new int[WATCHED];
    private final int[] hits = new int[WATCHED];

    String of(int field, char[] text, int from, int to) {
        if (field >= WATCHED) {
            return find(text, from, to, -1);
        }
        if (lookups[field] < ENOUGH) {
            lookups[field]++;
        } else if (hits[field] < ENOUGH / SELDOM) {
            return new String(text, from, to - from);
        }
        return find(text, from, to, field);
    }

    private String find(char[] text, int from, int to, int field) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 15) & SIZE - 1;
        char[] known = chars[slot];
        if (known != null && Arrays.equals(known, 0, known.length, text, from, to)) {
            if (field >= 0 && lookups[field] < ENOUGH) {
                hits[field]++;
            }
            return strings[slot];
        }
        chars[slot] = Arrays.copyOfRange(text, from, to);
        strings[slot] = new String(chars[slot]);
        return strings[slot];
    }
}
