package app.redress.domain;

/// Whose money a spend consumed when a balance mixes the owner's with the attacker's.
///
/// A convention, not a fact: it moves money between channels and payers, never the net total.
public enum Tracing {
    /// An unauthorised spend takes fraud money first, an owner's spend the owner's first. The default.
    FRAUD_FIRST,
    /// First in, first out.
    OWN_FIRST,
    /// Every spend takes both in proportion.
    PRO_RATA
}
