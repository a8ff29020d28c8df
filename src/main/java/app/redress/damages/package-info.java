/// What was lost and by whom it is owed: figures per account, estimates by definition, ranges, breakdowns.
@NullMarked
package app.redress.damages;

import org.jspecify.annotations.NullMarked;
