package app.redress.attribution.timeline;

/// The supposition that a thief whom no visit shows made some of an account's transactions, and what these say of it.
///
/// @param chain of the account's money, by which it is weighed
/// @param prior which transactions may be the thief's
/// @param logRatio log-likelihood ratio of the transactions, uncapped
record SupposedTheft(TransactionHmm chain, TransactionHmm.Prior prior, double logRatio) {
    static SupposedTheft of(TransactionHmm chain, TransactionHmm.Prior prior) {
        return new SupposedTheft(chain, prior, chain.forward(prior).logRatio());
    }
}
