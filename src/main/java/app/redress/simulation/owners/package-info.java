/// Honest customers and their days.
@NullMarked
package app.redress.simulation.owners;

import org.jspecify.annotations.NullMarked;
