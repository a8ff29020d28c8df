package app.redress.domain;

import java.util.function.IntPredicate;

/// The texts of a [TextTable] to which none will be added: in half the memory, for several looks at memory instead of
/// one. While rows are read, lookups are what takes longest; afterwards they are few and memory is short.
final class SettledTexts {
    private final long[] codes;
    private final byte[] forms;
    /// One more than a number; 0 for none.
    private final int[] index;

    /// @param size number of texts, which have the numbers below it
    SettledTexts(int size) {
        codes = new long[size];
        forms = new byte[size];
        index = new int[size + size / 3 + 1];
    }

    /// Takes the text of a number; as much as each once.
    void put(int number, long code, int form) {
        codes[number] = code;
        forms[number] = (byte) form;
        int place = first(code, form);
        while (index[place] != 0) {
            place = next(place);
        }
        index[place] = number + 1;
    }

    private int first(long code, int form) {
        long mixed = TextTable.mixed(form == ShortText.NONE ? code & TextTable.FORM : code, form);
        return (int) ((mixed >>> 32) * index.length >>> 32);
    }

    private int next(int place) {
        return place + 1 == index.length ? 0 : place + 1;
    }

    /// The number of a text in one number; -1 if unknown.
    int find(long code, int form) {
        int place = first(code, form);
        while (index[place] != 0 && (code(index[place] - 1) != code || form(index[place] - 1) != form)) {
            place = next(place);
        }
        return index[place] - 1;
    }

    /// The number of a longer text; -1 if unknown.
    ///
    /// @param code of which only the hash counts
    /// @param is whether it is the text at a place
    int findLong(long code, IntPredicate is) {
        int place = first(code, ShortText.NONE);
        while (index[place] != 0 && !isLong(index[place] - 1, code, is)) {
            place = next(place);
        }
        return index[place] - 1;
    }

    private boolean isLong(int number, long code, IntPredicate is) {
        return form(number) == ShortText.NONE && (code(number) & TextTable.FORM) == code && is.test((int) code(number));
    }

    long code(int number) {
        return codes[number];
    }

    int form(int number) {
        return forms[number] & 0xFF;
    }
}
