/// The same use cases as commands.
@NullMarked
package app.redress.cli;

import org.jspecify.annotations.NullMarked;
