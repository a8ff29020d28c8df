/// Which rows of the evidence are plausible, as people decided it: the period they lie in, and the largest amount.
@NullMarked
package app.redress.casefile.limits;

import org.jspecify.annotations.NullMarked;
