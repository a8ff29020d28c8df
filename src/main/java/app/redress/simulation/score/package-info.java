/// How near an analysis came to the truth of a drill.
@NullMarked
package app.redress.simulation.score;

import org.jspecify.annotations.NullMarked;
