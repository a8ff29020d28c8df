package app.redress.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Accounts to be judged, each with the screening signals that selected it.
public final class Candidates {
    private final Map<String, Set<String>> signals = new HashMap<>();

    void add(String account, String signal) {
        signals.computeIfAbsent(account, a -> new TreeSet<>()).add(signal);
    }

    public boolean contains(String account) {
        return signals.containsKey(account);
    }

    /// Account ids, sorted.
    public Set<String> accounts() {
        return new TreeSet<>(signals.keySet());
    }

    /// Codes of the signals that made an account a candidate, sorted.
    public Set<String> signalsOf(String account) {
        return signals.getOrDefault(account, Set.of());
    }
}
