/// Payment instructions for finance, banks and issuers in their layouts, and their answers. Batches in, content out:
/// this room writes no file and knows no case, so that a sealed batch gives the same bytes whenever it is written.
@NullMarked
package app.redress.payout;

import org.jspecify.annotations.NullMarked;
