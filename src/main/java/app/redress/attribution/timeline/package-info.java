/// Judges one account as a pure function: compromise windows, a verdict on every event, a ledger that balances.
@NullMarked
package app.redress.attribution.timeline;

import org.jspecify.annotations.NullMarked;
