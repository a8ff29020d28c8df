/// The window: construction and start. Each screen has a package of its own below.
@NullMarked
package app.redress.console;

import org.jspecify.annotations.NullMarked;
