/// The screen on which definitions of damage are tried out.
@NullMarked
package app.redress.console.bench;

import org.jspecify.annotations.NullMarked;
