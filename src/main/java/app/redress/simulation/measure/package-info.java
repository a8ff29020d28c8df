/// Measures the accuracy of the engine over many drills, compared with simpler rules.
@NullMarked
package app.redress.simulation.measure;

import org.jspecify.annotations.NullMarked;
