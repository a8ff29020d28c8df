/// What finance, banks and issuers are told to pay, in the layouts they take, and what they say became of it. Batches
/// in, content out: this room writes no file and knows no case, so that a sealed batch gives the same bytes whenever
/// it is written.
@NullMarked
package app.redress.payout;

import org.jspecify.annotations.NullMarked;
