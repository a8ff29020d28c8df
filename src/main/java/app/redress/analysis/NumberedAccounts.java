package app.redress.analysis;

import app.redress.evidence.store.AccountNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Some accounts with the numbers assigned to them by a reading.
final class NumberedAccounts implements AccountNames {
    private final Map<Integer, String> names = new HashMap<>();

    /// @param numberOf -1 for an unknown account
    NumberedAccounts(Collection<String> accounts, ToIntFunction<String> numberOf) {
        for (String account : accounts) {
            int number = numberOf.applyAsInt(account);
            if (number >= 0) {
                names.put(number, account);
            }
        }
    }

    @Override
    public @Nullable String name(int account) {
        return names.get(account);
    }
}
