/// Rows that stand in the evidence more than once, and rows that contradict each other.
@NullMarked
package app.redress.evidence.duplicates;

import org.jspecify.annotations.NullMarked;
