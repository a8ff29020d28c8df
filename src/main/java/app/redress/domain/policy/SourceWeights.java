package app.redress.domain.policy;

/// What the addresses, devices and stores that accounts have in common may say, in log-odds at most.
///
/// @param correlatedShare by which every witness but the strongest counts, since they come from one source
/// @param sharedAccounts accounts from which on an address is a shared line
/// @param tellingAgent from which on an app or browser counts at all
public record SourceWeights(
        double correlatedShare,
        Stuffing stuffing,
        double sharedAccounts,
        Suspicious suspicious,
        double tellingAgent,
        Learned learned,
        Stores stores) {
    /// Sources that tried many accounts.
    ///
    /// @param yield share of tried accounts that were let in with a stolen password
    public record Stuffing(double yield, double address, double network, double agent) {}

    /// Share of sources that are thieves' before any is looked at.
    public record Suspicious(double sources, double agents, double stores) {}

    /// What other accounts' fate says of a source.
    public record Learned(double address, double device, double network, double agent, double country) {}

    /// What other accounts' fate says of a store.
    ///
    /// @param cluster within the same minutes
    /// @param ever at any time
    public record Stores(double cluster, double ever) {}
}
