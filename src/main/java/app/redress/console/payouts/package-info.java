/// The payouts screen: batches that were sealed, what became of them, and lines that wait for an answer.
@NullMarked
package app.redress.console.payouts;

import org.jspecify.annotations.NullMarked;
