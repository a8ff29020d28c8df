/// Published estimates, the bridge between two of them, earlier runs, and definitions with a name.
@NullMarked
package app.redress.casefile.estimates;

import org.jspecify.annotations.NullMarked;
