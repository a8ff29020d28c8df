/// Which accounts to freeze, the most urgent first.
@NullMarked
package app.redress.console.freeze;

import org.jspecify.annotations.NullMarked;
