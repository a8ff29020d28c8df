/// Conflicting rows and the choices between them.
@NullMarked
package app.redress.casefile.conflicts;

import org.jspecify.annotations.NullMarked;
