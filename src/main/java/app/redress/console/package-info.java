/// The window: how it is put together and started. Each screen has a package of its own beneath.
@NullMarked
package app.redress.console;

import org.jspecify.annotations.NullMarked;
