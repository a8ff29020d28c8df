package app.redress.evidence.store;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The texts of numbers of which each account has its own few, such as devices: one String for the rows of an account
/// that are read soon after each other. For one thread.
final class RecentTexts {
    private static final int PLACES = 1 << 13;

    private final IntFunction<String> texts;
    private final int[] numbers = new int[PLACES];
    private final @Nullable String[] made = new String[PLACES];

    RecentTexts(IntFunction<String> texts) {
        this.texts = texts;
    }

    /// The text of a number; null for a negative one.
    @Nullable
    String of(int number) {
        if (number < 0) {
            return null;
        }
        int place = number & PLACES - 1;
        String known = made[place];
        if (known == null || numbers[place] != number) {
            known = texts.apply(number);
            made[place] = known;
            numbers[place] = number;
        }
        return known;
    }
}
