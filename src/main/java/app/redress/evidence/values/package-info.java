/// Parsers for amounts, times, addresses and countries in the spellings of people and systems.
@NullMarked
package app.redress.evidence.values;

import org.jspecify.annotations.NullMarked;
