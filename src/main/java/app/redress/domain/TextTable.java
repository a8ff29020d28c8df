package app.redress.domain;

import java.util.Arrays;
import java.util.function.Consumer;

/// Numbers texts in order of first appearance, so that data about them can be kept in arrays. Texts are stored
/// compactly: millions of accounts and addresses need little more than their characters and 15 bytes each.
///
/// Numbers depend on the order of rows and never leave an analysis; results are keyed by text.
public final class TextTable {
    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int EMPTY = -1;

    private byte[][] pages = new byte[4][];
    private int page = -1;
    private int used = PAGE;
    private int[] places = new int[256];
    private int[] hashes = new int[256];
    private int[] slots = new int[512];
    private int size;
    private final TextSlice asked = new TextSlice();

    public TextTable() {
        Arrays.fill(slots, EMPTY);
    }

    /// The number of a text; a new one for a new text.
    public int of(String text) {
        asked.set(text);
        return of(asked);
    }

    /// The number of a text; a new one for a new text.
    public int of(TextSlice text) {
        int slot = slotOf(text);
        if (slots[slot] != EMPTY) {
            return slots[slot];
        }
        if (size * 5L >= slots.length * 3L) {
            grow();
            slot = slotOf(text);
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        places[size] = write(text);
        hashes[size] = text.hash();
        slots[slot] = size;
        return size++;
    }

    /// The number of a text; -1 if unknown.
    public int find(String text) {
        int hash = text.hashCode();
        int slot = spread(hash) & slots.length - 1;
        while (slots[slot] != EMPTY && !(hashes[slots[slot]] == hash && is(slots[slot], text))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    /// The hash code of a number's text.
    public int hash(int number) {
        return hashes[number];
    }

    /// The text of a number.
    public String text(int number) {
        byte[] in = pages[places[number] >>> PAGE_BITS];
        int at = places[number] & PAGE - 1;
        int length = length(in, at);
        boolean wide = in[at] < 0;
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = charAt(in, at + 4, wide, i);
        }
        return new String(chars);
    }

    /// Passes every text to the action, in order of number.
    public void forEach(Consumer<String> action) {
        for (int n = 0; n < size; n++) {
            action.accept(text(n));
        }
    }

    /// Number of texts.
    public int size() {
        return size;
    }

    private int slotOf(TextSlice text) {
        int hash = text.hash();
        int slot = spread(hash) & slots.length - 1;
        while (slots[slot] != EMPTY && !(hashes[slots[slot]] == hash && is(slots[slot], text))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private boolean is(int number, TextSlice text) {
        byte[] in = pages[places[number] >>> PAGE_BITS];
        int at = places[number] & PAGE - 1;
        int length = length(in, at);
        if (length != text.length()) {
            return false;
        }
        char[] chars = text.chars();
        int from = text.from();
        if (in[at] < 0) {
            return isWide(in, at + 4, text);
        }
        for (int i = 0; i < length; i++) {
            if ((in[at + 4 + i] & 0xFF) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private boolean is(int number, String text) {
        byte[] in = pages[places[number] >>> PAGE_BITS];
        int at = places[number] & PAGE - 1;
        int length = length(in, at);
        boolean wide = in[at] < 0;
        boolean same = length == text.length();
        for (int i = 0; i < length && same; i++) {
            same = charAt(in, at + 4, wide, i) == text.charAt(i);
        }
        return same;
    }

    private static boolean isWide(byte[] in, int at, TextSlice text) {
        for (int i = 0; i < text.length(); i++) {
            if (charAt(in, at, true, i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The length in bytes from a four-byte header, whose first bit marks two-byte characters.
    private static int length(byte[] in, int at) {
        return (in[at] & 0x7F) << 24 | (in[at + 1] & 0xFF) << 16 | (in[at + 2] & 0xFF) << 8 | in[at + 3] & 0xFF;
    }

    private static char charAt(byte[] in, int from, boolean wide, int i) {
        return wide
                ? (char) ((in[from + 2 * i] & 0xFF) << 8 | in[from + 2 * i + 1] & 0xFF)
                : (char) (in[from + i] & 0xFF);
    }

    private int write(TextSlice text) {
        boolean wide = false;
        for (int i = 0; i < text.length(); i++) {
            wide |= text.charAt(i) > 0xFF;
        }
        int at = room(4 + text.length() * (wide ? 2 : 1));
        byte[] out = pages[page];
        int pos = at;
        out[pos++] = (byte) (text.length() >>> 24 | (wide ? 0x80 : 0));
        out[pos++] = (byte) (text.length() >>> 16);
        out[pos++] = (byte) (text.length() >>> 8);
        out[pos++] = (byte) text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wide) {
                out[pos++] = (byte) (c >>> 8);
            }
            out[pos++] = (byte) c;
        }
        return page << PAGE_BITS | at;
    }

    /// Reserves room; a text longer than a page gets its own page.
    private int room(int bytes) {
        if (page < 0 || used + bytes > pages[page].length) {
            if (++page == pages.length) {
                pages = Arrays.copyOf(pages, page * 2);
            }
            if (page >= 1 << 32 - PAGE_BITS) {
                throw new IllegalStateException("more than 4 GB of different texts");
            }
            // small tables stay small
            pages[page] = new byte[Math.max(bytes, page == 0 ? 1 << 12 : PAGE)];
            used = 0;
        }
        used += bytes;
        return used - bytes;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, EMPTY);
        for (int n = 0; n < size; n++) {
            int slot = spread(hashes[n]) & slots.length - 1;
            while (slots[slot] != EMPTY) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = n;
        }
    }
}
