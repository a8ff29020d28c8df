/// The payouts screen: sealed batches, their outcomes, and lines that wait for an answer.
@NullMarked
package app.redress.console.payouts;

import org.jspecify.annotations.NullMarked;
