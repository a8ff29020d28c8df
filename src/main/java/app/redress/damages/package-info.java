/// What was lost and what is due to whom: figures per account, estimates by definition, ranges, breakdowns.
@NullMarked
package app.redress.damages;

import org.jspecify.annotations.NullMarked;
