package app.redress.casefile.accounts;

import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.AccountTerm.Comparison;

/// How many of some accounts have a value of a facet.
///
/// @param value as in a search, such as "probable"
/// @param words the name of a store; otherwise empty
public record FacetValue(AccountFacet facet, String value, String words, long accounts) {
    /// The condition that finds these accounts.
    public AccountTerm term() {
        return new AccountTerm(facet.key(), Comparison.IS, value);
    }
}
