/// The list of accounts with its facets, and what people decided about accounts.
@NullMarked
package app.redress.casefile.accounts;

import org.jspecify.annotations.NullMarked;
