/// The window.
@NullMarked
package app.redress.console;

import org.jspecify.annotations.NullMarked;
