package app.redress.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/// Numbers texts in order of first appearance, so that data about them can be kept in arrays. Texts are stored
/// compactly: millions of accounts and addresses need little more than their characters and 26 bytes each. Finding one
/// looks at two places in memory, because with millions of texts neither is in a processor's cache.
///
/// Numbers depend on the order of rows and never leave an analysis; results are keyed by text.
public final class TextTable {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    /// Small enough that no garbage collector gives a page a region of its own and leaves half of that empty.
    private static final int PAGE_BITS = 18;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final long EMPTY = -1;
    /// A text's number and its length, whose first bit marks two-byte characters, stand before its characters.
    private static final int HEAD = 8;

    private static final int WIDE = 1 << 31;

    private byte[][] pages = new byte[4][];
    private int page = -1;
    private int used = PAGE;
    private int[] places = new int[256];
    /// Hash code and place of a text.
    private long[] slots = new long[512];
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
            return numberAt((int) slots[slot]);
        }
        if (size * 4L >= slots.length * 3L) {
            grow();
            slot = slotOf(text);
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size] = write(text);
        slots[slot] = (long) text.hash() << 32 | places[size] & 0xFFFFFFFFL;
        return size++;
    }

    /// The number of a text; -1 if unknown. Unlike [#of], several threads may ask at a time.
    public int find(String text) {
        int hash = text.hashCode();
        int slot = spread(hash) & slots.length - 1;
        while (slots[slot] != EMPTY) {
            if ((int) (slots[slot] >>> 32) == hash && is((int) slots[slot], text)) {
                return numberAt((int) slots[slot]);
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    /// The text of a number.
    public String text(int number) {
        byte[] in = pages[places[number] >>> PAGE_BITS];
        int at = places[number] & PAGE - 1;
        int head = headAt(in, at);
        if (head >= 0) {
            return new String(in, at + HEAD, head, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[head & ~WIDE];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = wideAt(in, at + HEAD, i);
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
        while (slots[slot] != EMPTY && !((int) (slots[slot] >>> 32) == hash && is((int) slots[slot], text))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private int numberAt(int place) {
        return (int) INTS.get(pages[place >>> PAGE_BITS], place & PAGE - 1);
    }

    private static int headAt(byte[] in, int at) {
        return (int) INTS.get(in, at + 4);
    }

    private boolean is(int place, TextSlice text) {
        byte[] in = pages[place >>> PAGE_BITS];
        int at = (place & PAGE - 1) + HEAD;
        int head = headAt(in, at - HEAD);
        char[] chars = text.chars();
        int from = text.from();
        int length = text.length();
        if (head != length) {
            return (head & ~WIDE) == length && isWide(in, at, text);
        }
        int differences = 0;
        // without a way out: texts with the same hash code are nearly always the same
        for (int i = 0; i < length; i++) {
            differences |= (in[at + i] & 0xFF) ^ chars[from + i];
        }
        return differences == 0;
    }

    private boolean is(int place, String text) {
        byte[] in = pages[place >>> PAGE_BITS];
        int at = (place & PAGE - 1) + HEAD;
        int head = headAt(in, at - HEAD);
        int length = text.length();
        if ((head & ~WIDE) != length) {
            return false;
        }
        int differences = 0;
        for (int i = 0; i < length; i++) {
            char stored = head == length ? (char) (in[at + i] & 0xFF) : wideAt(in, at, i);
            differences |= stored ^ text.charAt(i);
        }
        return differences == 0;
    }

    private static boolean isWide(byte[] in, int at, TextSlice text) {
        for (int i = 0; i < text.length(); i++) {
            if (wideAt(in, at, i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char wideAt(byte[] in, int from, int i) {
        return (char) ((in[from + 2 * i] & 0xFF) << 8 | in[from + 2 * i + 1] & 0xFF);
    }

    private int write(TextSlice text) {
        boolean wide = false;
        for (int i = 0; i < text.length(); i++) {
            wide |= text.charAt(i) > 0xFF;
        }
        int at = room(HEAD + text.length() * (wide ? 2 : 1));
        byte[] out = pages[page];
        INTS.set(out, at, size);
        INTS.set(out, at + 4, text.length() | (wide ? WIDE : 0));
        int pos = at + HEAD;
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
        long[] before = slots;
        slots = new long[before.length * 2];
        Arrays.fill(slots, EMPTY);
        for (long taken : before) {
            if (taken != EMPTY) {
                int slot = spread((int) (taken >>> 32)) & slots.length - 1;
                while (slots[slot] != EMPTY) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = taken;
            }
        }
    }
}
