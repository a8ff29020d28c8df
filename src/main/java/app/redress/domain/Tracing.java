package app.redress.domain;

/// Whose money a payment consumed when a balance mixes the owner's money with fraud money.
///
/// A convention, not a fact: it shifts money between channels and payers but never changes the net total.
public enum Tracing {
    /// The attacker's payments take fraud money first, the owner's take the owner's money first. The default.
    FRAUD_FIRST,
    /// First in, first out.
    FIFO,
    /// Every payment takes both in proportion.
    PRO_RATA;

    /// The convention of this name; OWN_FIRST, the former name of FIFO, still occurs in older policies and cases.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Tracing named(String name) {
        return name.equals("OWN_FIRST") ? FIFO : valueOf(name);
    }
}
