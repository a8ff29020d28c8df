/// What any definition of damage would count: the charges and spends of every account, kept with the case, and the
/// figures that thresholds, spans, day boundaries and zones make of them.
@NullMarked
package app.redress.bench;

import org.jspecify.annotations.NullMarked;
