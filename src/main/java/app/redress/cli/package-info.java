/// The command line.
@NullMarked
package app.redress.cli;

import org.jspecify.annotations.NullMarked;
