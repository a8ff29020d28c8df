/// Amounts, times, addresses and countries as people and systems spell them, and the refusal of what is none.
@NullMarked
package app.redress.evidence.values;

import org.jspecify.annotations.NullMarked;
