package app.redress.analysis;

import app.redress.evidence.store.AccountNames;
import java.util.Collection;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Some accounts with the numbers assigned to them by a reading: every row of a partition asks for one.
final class NumberedAccounts implements AccountNames {
    private final int[] numbers;
    private final @Nullable String[] names;

    /// @param numberOf -1 for an unknown account
    NumberedAccounts(Collection<String> accounts, ToIntFunction<String> numberOf) {
        int slots = Integer.highestOneBit(Math.max(1, accounts.size())) * 4;
        numbers = new int[slots];
        names = new String[slots];
        for (String account : accounts) {
            int number = numberOf.applyAsInt(account);
            if (number >= 0) {
                int slot = slotOf(number);
                numbers[slot] = number;
                names[slot] = account;
            }
        }
    }

    @Override
    public @Nullable String name(int account) {
        return names[slotOf(account)];
    }

    private int slotOf(int number) {
        int slot = (number * 0x9E3779B9 >>> 7) & numbers.length - 1;
        while (names[slot] != null && numbers[slot] != number) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }
}
