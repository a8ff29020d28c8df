/// Which column of a table means what, and how its values are written.
@NullMarked
package app.redress.evidence.detect.columns;

import org.jspecify.annotations.NullMarked;
