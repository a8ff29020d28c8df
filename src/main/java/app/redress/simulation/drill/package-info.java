/// Simulates one incident and writes its exports and its truth.
@NullMarked
package app.redress.simulation.drill;

import org.jspecify.annotations.NullMarked;
