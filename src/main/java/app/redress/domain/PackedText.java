package app.redress.domain;

import java.util.Arrays;

/// How [TextTable] keeps a text: its length and form, then its characters, of which two share a byte where all are of
/// one small alphabet. Most devices are hexadecimal, most addresses digits and dots, many accounts digits.
final class PackedText {
    /// Any characters.
    private static final int WIDE = 0;
    /// Characters of one byte.
    private static final int NARROW = 1;
    /// Forms from here on have an alphabet.
    private static final int HALVES = 2;

    private static final char[][] ALPHABETS = {
        "0123456789.:-_/ ".toCharArray(), "0123456789abcdef".toCharArray(), "0123456789ABCDEF".toCharArray()
    };
    private static final byte[][] CODES = new byte[ALPHABETS.length][128];
    private static final int FORM_BITS = 3;
    private static final int FORMS = (1 << FORM_BITS) - 1;
    /// Of a length and form in one byte; the bit above says that another byte follows.
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    static {
        for (int a = 0; a < ALPHABETS.length; a++) {
            Arrays.fill(CODES[a], (byte) -1);
            for (int code = 0; code < ALPHABETS[a].length; code++) {
                CODES[a][ALPHABETS[a][code]] = (byte) code;
            }
        }
    }

    private PackedText() {}

    /// The form that needs the fewest bytes.
    static int formOf(TextSlice text) {
        for (int a = 0; a < ALPHABETS.length; a++) {
            if (isOf(CODES[a], text)) {
                return HALVES + a;
            }
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return WIDE;
            }
        }
        return NARROW;
    }

    private static boolean isOf(byte[] codes, TextSlice text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= codes.length || codes[c] < 0) {
                return false;
            }
        }
        return true;
    }

    /// What a text of a form needs.
    static int bytes(int length, int form) {
        return headBytes(head(length, form)) + (form == WIDE ? 2 * length : form == NARROW ? length : (length + 1) / 2);
    }

    private static int head(int length, int form) {
        return length << FORM_BITS | form;
    }

    private static int headBytes(int head) {
        return 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(head | 1)) / BITS;
    }

    /// @param out zeros from the place on
    static void write(TextSlice text, int form, byte[] out, int at) {
        int pos = at;
        int left = head(text.length(), form);
        for (; left >>> BITS != 0; left >>>= BITS) {
            out[pos++] = (byte) (left | MORE);
        }
        out[pos++] = (byte) left;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (form) {
                case WIDE -> {
                    out[pos + 2 * i] = (byte) (c >>> 8);
                    out[pos + 2 * i + 1] = (byte) c;
                }
                case NARROW -> out[pos + i] = (byte) c;
                default -> out[pos + (i >> 1)] |= (byte) (CODES[form - HALVES][c] << (i & 1) * 4);
            }
        }
    }

    private static int headAt(byte[] in, int at) {
        int head = in[at];
        if (head >= 0) {
            return head;
        }
        head &= MORE - 1;
        int pos = at;
        for (int shift = BITS; in[pos] < 0; shift += BITS) {
            head |= (in[++pos] & MORE - 1) << shift;
        }
        return head;
    }

    /// Whether what was written at a place is this text.
    static boolean is(byte[] in, int at, TextSlice text) {
        int head = headAt(in, at);
        int length = text.length();
        if (head >>> FORM_BITS != length) {
            return false;
        }
        int form = head & FORMS;
        int pos = at + headBytes(head);
        return switch (form) {
            case WIDE -> arePairs(in, pos, text);
            case NARROW -> areBytes(in, pos, text);
            default -> areHalves(in, pos, ALPHABETS[form - HALVES], text);
        };
    }

    // these go on after a difference: texts with the same hash code are nearly always the same

    private static boolean arePairs(byte[] in, int pos, TextSlice text) {
        char[] chars = text.chars();
        int from = text.from();
        int differences = 0;
        for (int i = 0; i < text.length(); i++) {
            differences |= ((in[pos + 2 * i] & 0xFF) << 8 | in[pos + 2 * i + 1] & 0xFF) ^ chars[from + i];
        }
        return differences == 0;
    }

    private static boolean areBytes(byte[] in, int pos, TextSlice text) {
        char[] chars = text.chars();
        int from = text.from();
        int differences = 0;
        for (int i = 0; i < text.length(); i++) {
            differences |= (in[pos + i] & 0xFF) ^ chars[from + i];
        }
        return differences == 0;
    }

    private static boolean areHalves(byte[] in, int pos, char[] alphabet, TextSlice text) {
        char[] chars = text.chars();
        int from = text.from();
        int differences = 0;
        for (int i = 0; i < text.length(); i++) {
            differences |= alphabet[in[pos + (i >> 1)] >>> (i & 1) * 4 & 15] ^ chars[from + i];
        }
        return differences == 0;
    }

    private static char charAt(byte[] in, int pos, int form, int i) {
        return switch (form) {
            case WIDE -> (char) ((in[pos + 2 * i] & 0xFF) << 8 | in[pos + 2 * i + 1] & 0xFF);
            case NARROW -> (char) (in[pos + i] & 0xFF);
            default -> ALPHABETS[form - HALVES][in[pos + (i >> 1)] >>> (i & 1) * 4 & 15];
        };
    }

    /// The text written at a place.
    static String read(byte[] in, int at) {
        int head = headAt(in, at);
        int form = head & FORMS;
        int pos = at + headBytes(head);
        char[] chars = new char[head >>> FORM_BITS];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = charAt(in, pos, form, i);
        }
        return new String(chars);
    }
}
