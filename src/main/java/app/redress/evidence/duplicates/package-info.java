/// Finds rows that occur more than once in the evidence, and rows that contradict each other.
@NullMarked
package app.redress.evidence.duplicates;

import org.jspecify.annotations.NullMarked;
