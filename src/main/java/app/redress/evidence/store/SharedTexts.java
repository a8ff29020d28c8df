package app.redress.evidence.store;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The texts of numbers that repeat, such as stores and agents: one String for all rows that have it, for as many as
/// came first. Several threads may ask; two of them may make the same text at the same time, which does no harm.
final class SharedTexts {
    private static final int MOST = 1 << 14;

    private final IntFunction<String> texts;
    private final @Nullable String[] made = new String[MOST];

    SharedTexts(IntFunction<String> texts) {
        this.texts = texts;
    }

    /// The text of a number; null for a negative one.
    @Nullable
    String of(int number) {
        if (number < 0 || number >= MOST) {
            return number < 0 ? null : texts.apply(number);
        }
        String known = made[number];
        if (known == null) {
            known = texts.apply(number);
            made[number] = known;
        }
        return known;
    }
}
