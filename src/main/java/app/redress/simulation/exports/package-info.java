/// The two large exports of a drill, sorted by time without holding them in memory.
@NullMarked
package app.redress.simulation.exports;

import org.jspecify.annotations.NullMarked;
