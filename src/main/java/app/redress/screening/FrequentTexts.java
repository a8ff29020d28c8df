package app.redress.screening;

import app.redress.domain.TextSlice;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/// The numbers of long texts that rows name again and again, such as agents. They stay as they are written, so that a
/// processor compares many characters at a time; a table that packs them compares one.
final class FrequentTexts {
    private static final int SIZE = 1 << 12;

    private final char[][] texts = new char[SIZE][];
    private final int[] numbers = new int[SIZE];
    private final ToIntFunction<TextSlice> numberOf;

    /// @param numberOf looks up a text, which has the same number for ever
    FrequentTexts(ToIntFunction<TextSlice> numberOf) {
        this.numberOf = numberOf;
    }

    int of(TextSlice text) {
        int slot = (text.hash() ^ text.hash() >>> 12) & SIZE - 1;
        char[] known = texts[slot];
        if (known == null) {
            numbers[slot] = numberOf.applyAsInt(text);
            texts[slot] = text.toString().toCharArray();
            return numbers[slot];
        }
        int from = text.from();
        return Arrays.equals(known, 0, known.length, text.chars(), from, from + text.length())
                ? numbers[slot]
                : numberOf.applyAsInt(text);
    }
}
