package app.redress.domain;

/// A text that fits into one number: up to 16 characters of an alphabet of 16, or 10 of an alphabet of 64. Most
/// accounts, devices and addresses do, and are found and compared with one look at memory.
///
/// Equal texts have equal numbers and forms, and texts with the same number and form are equal.
final class ShortText {
    /// Not such a text.
    static final int NONE = 0;

    /// The first alphabet that has all characters of a text is the one that counts.
    private static final char[][] ALPHABETS = {
        "0123456789.:-_/ ".toCharArray(),
        "0123456789abcdef".toCharArray(),
        "0123456789ABCDEF".toCharArray(),
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".toCharArray()
    };
    private static final int[] BITS = {4, 4, 4, 6};
    /// Where each alphabet's code of a character stands in [#CODES].
    private static final int[] SHIFTS = {0, 4, 8, 12};
    private static final int LARGE = 3;
    private static final int LONGEST = 16;
    private static final int LONGEST_LARGE = 10;
    /// Above the codes, one bit for every alphabet that has the character.
    private static final int HAS = 18;
    private static final int[] CODES = new int[128];
    private static final int LENGTH_BITS = 5;
    private static final int LENGTHS = (1 << LENGTH_BITS) - 1;

    static {
        for (int a = 0; a < ALPHABETS.length; a++) {
            for (int code = 0; code < ALPHABETS[a].length; code++) {
                CODES[ALPHABETS[a][code]] |= code << SHIFTS[a] | 1 << HAS + a;
            }
        }
    }

    private ShortText() {}

    /// Alphabet and length of a text; [#NONE] where it does not fit.
    static int formOf(char[] chars, int from, int length) {
        if (length > LONGEST) {
            return NONE;
        }
        int all = -1;
        for (int i = from; i < from + length && all >>> HAS != 0; i++) {
            all &= chars[i] < CODES.length ? CODES[chars[i]] : 0;
        }
        int alphabet = Integer.numberOfTrailingZeros(all >>> HAS);
        return alphabet < LARGE || alphabet == LARGE && length <= LONGEST_LARGE
                ? alphabet + 1 << LENGTH_BITS | length
                : NONE;
    }

    /// The number of a text.
    ///
    /// @param form its form, which is not [#NONE]
    static long codeOf(char[] chars, int from, int form) {
        int alphabet = (form >>> LENGTH_BITS) - 1;
        int length = form & LENGTHS;
        int shift = SHIFTS[alphabet];
        int bits = BITS[alphabet];
        long mask = (1L << bits) - 1;
        long code = 0;
        for (int i = 0; i < length; i++) {
            code |= (CODES[chars[from + i]] >>> shift & mask) << bits * i;
        }
        return code;
    }

    /// The text of a number and form.
    static String text(long code, int form) {
        int alphabet = (form >>> LENGTH_BITS) - 1;
        char[] chars = new char[form & LENGTHS];
        int mask = (1 << BITS[alphabet]) - 1;
        for (int i = 0; i < chars.length; i++) {
            chars[i] = ALPHABETS[alphabet][(int) (code >>> BITS[alphabet] * i) & mask];
        }
        return new String(chars);
    }
}
