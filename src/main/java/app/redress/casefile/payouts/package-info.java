/// Sealed batches, and what banks and issuers said became of them.
@NullMarked
package app.redress.casefile.payouts;

import org.jspecify.annotations.NullMarked;
