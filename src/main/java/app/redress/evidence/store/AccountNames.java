package app.redress.evidence.store;

import org.jspecify.annotations.Nullable;

/// Which accounts' rows are wanted.
public interface AccountNames {
    /// The id of an account's number; null when its rows are not wanted.
    @Nullable
    String name(int account);
}
