/// Honest customers and what they do.
@NullMarked
package app.redress.simulation.owners;

import org.jspecify.annotations.NullMarked;
