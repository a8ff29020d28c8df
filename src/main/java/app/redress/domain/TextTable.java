package app.redress.domain;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Numbers texts in order of first appearance, so that data about them can be kept in arrays. Texts are stored
/// compactly: most accounts, addresses and devices fit into one number, which needs 21 to 27 bytes and is found with
/// one look at memory; with millions of texts no processor's cache holds them. Longer ones need half a byte
/// to a byte for each character besides, and a second look.
///
/// Numbers depend on the order of rows and never leave an analysis; results are keyed by text.
public final class TextTable {
    /// Small enough that no garbage collector gives a page a region of its own and leaves half of that empty.
    private static final int PAGE_BITS = 18;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FIRST_SLOTS = 16;
    /// So many parts grow one by one: while the whole of a large table grew, it would be there twice.
    private static final int PART_BITS = 4;
    private static final int IN_PART_BITS = Integer.SIZE - 1 - PART_BITS;
    private static final int IN_PART = (1 << IN_PART_BITS) - 1;
    /// What of a longer text's number is its hash code.
    static final long FORM = 0xFFFF_FFFF_0000_0000L;

    private byte[][] pages = new byte[4][];
    private int page = -1;
    private int used = PAGE;
    /// Where each number stands in the slots, from when that was asked first; nothing before.
    private volatile int[] places = {};
    /// By part, two for each text: the text itself, or its hash code and place where it is longer; then its form and,
    /// one higher, its number. Zero for none.
    private final long[][] parts = new long[1 << PART_BITS][2 * FIRST_SLOTS];
    private final int[] inPart = new int[1 << PART_BITS];
    private int size;
    private @Nullable SettledTexts settled;
    private final TextSlice asked = new TextSlice();

    /// The number of a text; a new one for a new text.
    public int of(String text) {
        asked.set(text);
        return of(asked);
    }

    /// The number of a text; a new one for a new text.
    public int of(TextSlice text) {
        if (settled != null) {
            return known(text);
        }
        int form = text.form();
        long code = form == ShortText.NONE ? (long) text.hash() << 32 : text.code();
        long mixed = mixed(code, form);
        int part = (int) (mixed >>> Long.SIZE - PART_BITS);
        int slot = slotOf(text, form, code, mixed, parts[part]);
        int known = (int) parts[part][2 * slot + 1] - 1;
        if (known >= 0) {
            return known;
        }
        if (inPart[part] * 8L >= parts[part].length * 3L) {
            grow(part);
            slot = slotOf(text, form, code, mixed, parts[part]);
        }
        inPart[part]++;
        parts[part][2 * slot] = form == ShortText.NONE ? code | write(text) & 0xFFFFFFFFL : code;
        parts[part][2 * slot + 1] = (long) form << 32 | size + 1;
        place(size, part << IN_PART_BITS | slot);
        return size++;
    }

    private void place(int number, int at) {
        int[] known = places;
        if (known.length == 0) {
            return;
        }
        if (number >= known.length) {
            known = Arrays.copyOf(known, number + (number >> 1) + 1);
            places = known;
        }
        known[number] = at;
    }

    /// The number of a text; -1 if unknown. Unlike [#of], several threads may ask at a time.
    public int find(String text) {
        return find(TextSlice.of(text));
    }

    /// The same of a slice, which one thread has.
    public int find(TextSlice text) {
        SettledTexts packed = settled;
        if (packed != null) {
            return find(packed, text);
        }
        int form = text.form();
        long code = form == ShortText.NONE ? (long) text.hash() << 32 : text.code();
        long mixed = mixed(code, form);
        long[] slots = parts[(int) (mixed >>> Long.SIZE - PART_BITS)];
        return (int) slots[2 * slotOf(text, form, code, mixed, slots) + 1] - 1;
    }

    private int find(SettledTexts packed, TextSlice text) {
        int form = text.form();
        return form == ShortText.NONE
                ? packed.findLong((long) text.hash() << 32, place -> is(place, text))
                : packed.find(text.code(), form);
    }

    private int known(TextSlice text) {
        int known = find(text);
        if (known < 0) {
            throw new IllegalStateException("a text came after the last one");
        }
        return known;
    }

    /// Gives up half of the memory, after the last new text: from now on, texts are only found.
    public void settle() {
        if (settled != null) {
            return;
        }
        SettledTexts packed = new SettledTexts(size);
        for (int part = 0; part < parts.length; part++) {
            long[] slots = parts[part];
            for (int i = 0; i < slots.length; i += 2) {
                if (slots[i + 1] != 0) {
                    packed.put((int) slots[i + 1] - 1, slots[i], (int) (slots[i + 1] >>> 32));
                }
            }
            parts[part] = new long[0];
        }
        settled = packed;
        places = new int[0];
    }

    /// Receives the numbers of a text in two tables.
    public interface Common {
        void meet(int number, int other);
    }

    /// Hands over every text that another table has as well. Until they settle, both have their slots in the same
    /// order, so that going through one goes through the other's memory once.
    public void forEachIn(TextTable other, Common common) {
        SettledTexts packed = settled;
        for (int n = 0; packed != null && n < size; n++) {
            meet(n, packed.code(n), packed.form(n), other, common);
        }
        for (int part = 0; packed == null && part < parts.length; part++) {
            long[] slots = parts[part];
            for (int i = 0; i < slots.length; i += 2) {
                if (slots[i + 1] != 0) {
                    meet((int) slots[i + 1] - 1, slots[i], (int) (slots[i + 1] >>> 32), other, common);
                }
            }
        }
    }

    private void meet(int number, long code, int form, TextTable other, Common common) {
        int there = form == ShortText.NONE ? other.find(text(number)) : other.find(code, form);
        if (there >= 0) {
            common.meet(number, there);
        }
    }

    private int find(long code, int form) {
        if (settled != null) {
            return settled.find(code, form);
        }
        long mixed = mixed(code, form);
        long[] slots = parts[(int) (mixed >>> Long.SIZE - PART_BITS)];
        int slot = first(mixed, slots.length / 2);
        while (slots[2 * slot + 1] != 0 && (slots[2 * slot] != code || (int) (slots[2 * slot + 1] >>> 32) != form)) {
            slot = next(slot, slots);
        }
        return (int) slots[2 * slot + 1] - 1;
    }

    /// Where the next lookup of a text begins.
    public int placeOf(TextSlice text) {
        int form = text.form();
        long mixed = mixed(form == ShortText.NONE ? (long) text.hash() << 32 : text.code(), form);
        int part = (int) (mixed >>> Long.SIZE - PART_BITS);
        return part << IN_PART_BITS | first(mixed, parts[part].length / 2);
    }

    /// Fetches a place from memory, where a lookup takes longest: of several places, they wait at the same time.
    ///
    /// @return anything, to be used by the caller, lest a compiler think it needless
    public long fetch(int place) {
        return parts[place >>> IN_PART_BITS][2 * (place & IN_PART) + 1];
    }

    /// The number that stands at a fetched place, which mostly is the one that a lookup from there will find; -1 for
    /// none.
    public static int numberAt(long fetched) {
        return (int) fetched - 1;
    }

    /// The text of a number.
    public String text(int number) {
        SettledTexts packed = settled;
        if (packed != null) {
            return text(packed.code(number), packed.form(number));
        }
        int[] known = places;
        int place = (known.length == 0 ? placed() : known)[number];
        long[] slots = parts[place >>> IN_PART_BITS];
        int slot = place & IN_PART;
        return text(slots[2 * slot], (int) (slots[2 * slot + 1] >>> 32));
    }

    private String text(long code, int form) {
        return form == ShortText.NONE ? longText((int) code) : ShortText.text(code, form);
    }

    private synchronized int[] placed() {
        int[] known = places;
        if (known.length > 0) {
            return known;
        }
        int[] found = new int[size];
        for (int part = 0; part < parts.length; part++) {
            long[] slots = parts[part];
            for (int slot = 0; slot < slots.length / 2; slot++) {
                if (slots[2 * slot + 1] != 0) {
                    found[(int) slots[2 * slot + 1] - 1] = part << IN_PART_BITS | slot;
                }
            }
        }
        places = found;
        return found;
    }

    private String longText(int place) {
        return PackedText.read(pages[place >>> PAGE_BITS], place & PAGE - 1);
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

    /// The slot that has a text, or the empty one for it.
    private int slotOf(TextSlice text, int form, long code, long mixed, long[] slots) {
        int slot = first(mixed, slots.length / 2);
        while (slots[2 * slot + 1] != 0 && !isAt(slot, form, code, text, slots)) {
            slot = next(slot, slots);
        }
        return slot;
    }

    private boolean isAt(int slot, int form, long code, TextSlice text, long[] slots) {
        if ((int) (slots[2 * slot + 1] >>> 32) != form) {
            return false;
        }
        long there = slots[2 * slot];
        return form != ShortText.NONE ? there == code : (there & FORM) == code && is((int) there, text);
    }

    private boolean is(int place, TextSlice text) {
        return PackedText.is(pages[place >>> PAGE_BITS], place & PAGE - 1, text);
    }

    static long mixed(long code, int form) {
        long mixed = (code ^ form * 0x632B_E59B_D9B4_E019L) * 0x9E37_79B9_7F4A_7C15L;
        return (mixed ^ mixed >>> 32) * 0xD6E8_FEB8_6659_FD93L;
    }

    /// Where to look first in a part. The order of slots stays when it grows, so that growing goes through memory once.
    static int first(long mixed, int slots) {
        return (int) ((mixed << PART_BITS >>> 32) * slots >>> 32);
    }

    private static int next(int slot, long[] slots) {
        return slot + 1 == slots.length / 2 ? 0 : slot + 1;
    }

    private int write(TextSlice text) {
        int form = PackedText.formOf(text);
        int at = room(PackedText.bytes(text.length(), form));
        PackedText.write(text, form, pages[page], at);
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

    private void grow(int part) {
        long[] before = parts[part];
        int more = before.length / 2 + (before.length >> 2);
        long[] grown = new long[2 * more];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                int form = (int) (before[i + 1] >>> 32);
                int slot = first(mixed(form == ShortText.NONE ? before[i] & FORM : before[i], form), more);
                while (grown[2 * slot + 1] != 0) {
                    slot = next(slot, grown);
                }
                grown[2 * slot] = before[i];
                grown[2 * slot + 1] = before[i + 1];
                place((int) before[i + 1] - 1, part << IN_PART_BITS | slot);
            }
        }
        parts[part] = grown;
    }
}
