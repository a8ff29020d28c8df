/// Which rules a person chose, what is due by them, and what was marked as done.
@NullMarked
package app.redress.casefile.deadlines;

import org.jspecify.annotations.NullMarked;
