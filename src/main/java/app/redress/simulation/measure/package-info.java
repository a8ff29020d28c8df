/// Many drills, each analysed from its files and scored: how good the engine is, beside simpler rules.
@NullMarked
package app.redress.simulation.measure;

import org.jspecify.annotations.NullMarked;
