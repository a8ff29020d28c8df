package app.redress.domain.policy;

/// Maximum weights, in log-odds, of addresses, devices and stores shared by accounts.
///
/// @param correlatedShare weight of every signal but the strongest, since they come from one source
/// @param sharedAccounts number of accounts from which an address counts as shared
/// @param tellingAgent minimum weight for an app or browser to count at all
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
    /// @param yield share of tried accounts entered with a stolen password
    public record Stuffing(double yield, double address, double network, double agent) {}

    /// Prior share of sources that are attackers'.
    public record Suspicious(double sources, double agents, double stores) {}

    /// Weights from other accounts' verdicts on a source.
    public record Learned(double address, double device, double network, double agent, double country) {}

    /// Weights from other accounts' verdicts on a store.
    ///
    /// @param cluster within the same minutes
    /// @param ever at any time
    /// @param tills where robbers may stand at the till
    public record Stores(double cluster, double ever, Tills tills) {}

    /// Shifts at tills in which customers are robbed without a login: shares among all, and among those where known
    /// thieves' victims gather; 0 where a policy knows of no such thing.
    ///
    /// @param stranger log-odds that it takes off not to have paid there before
    public record Tills(double suspicious, double robbed, double stranger) {}
}
