package app.redress.attribution.signals;

import java.util.Collection;
import java.util.List;

/// What the questions of a list are about, by position: looked up for every answer of every account.
public final class SignalRoles {
    private final boolean[] origins;
    private final boolean[] accounts;
    private final boolean[] sources;
    private final boolean[] others;
    private final boolean[] customers;
    private final boolean[] claims;
    private final boolean[] stores;

    public SignalRoles(List<? extends Signal<?>> signals) {
        this.origins = among(signals, SignalRegistry.ORIGIN);
        this.accounts = among(signals, SignalRegistry.ACCOUNT);
        this.sources = among(signals, List.of(SignalRegistry.SOURCE));
        this.others = among(signals, SignalRegistry.OTHERS);
        this.customers = among(signals, SignalRegistry.CUSTOMERS);
        this.claims = among(signals, SignalRegistry.CLAIMS);
        this.stores = among(signals, List.of(SignalRegistry.STORES));
    }

    private static boolean[] among(List<? extends Signal<?>> signals, Collection<String> names) {
        boolean[] among = new boolean[signals.size()];
        for (int s = 0; s < among.length; s++) {
            among[s] = names.contains(signals.get(s).name());
        }
        return among;
    }

    /// See [SignalRegistry#ORIGIN].
    public boolean isOfOrigin(int signal) {
        return origins[signal];
    }

    /// See [SignalRegistry#ACCOUNT].
    public boolean isOfAccount(int signal) {
        return accounts[signal];
    }

    /// See [SignalRegistry#SOURCE].
    public boolean isOfSource(int signal) {
        return sources[signal];
    }

    /// See [SignalRegistry#OTHERS].
    public boolean isOfOthers(int signal) {
        return others[signal];
    }

    /// See [SignalRegistry#CLAIMS].
    public boolean isOfClaims(int signal) {
        return claims[signal];
    }

    /// See [SignalRegistry#STORES].
    public boolean isOfStores(int signal) {
        return stores[signal];
    }

    /// See [SignalRegistry#CUSTOMERS].
    public boolean isOfCustomers(int signal) {
        return customers[signal];
    }
}
