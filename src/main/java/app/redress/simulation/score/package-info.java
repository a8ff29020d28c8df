/// Scores the findings of an analysis against the truth of a drill.
@NullMarked
package app.redress.simulation.score;

import org.jspecify.annotations.NullMarked;
