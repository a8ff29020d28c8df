/// Simulated incidents with ground truth, and the score of an analysis against it.
@NullMarked
package app.redress.drill;

import org.jspecify.annotations.NullMarked;
