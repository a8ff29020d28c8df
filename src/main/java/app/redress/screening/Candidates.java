package app.redress.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Accounts worth a look, each with the signals that say so.
public final class Candidates {
    private final Map<String, Set<String>> signals = new HashMap<>();

    void add(String account, String signal) {
        signals.computeIfAbsent(account, a -> new TreeSet<>()).add(signal);
    }

    public boolean contains(String account) {
        return signals.containsKey(account);
    }

    /// Account ids in their order.
    public Set<String> accounts() {
        return new TreeSet<>(signals.keySet());
    }

    /// Codes of the signals that made an account a candidate, in alphabetical order.
    public Set<String> signalsOf(String account) {
        return signals.getOrDefault(account, Set.of());
    }
}
