/// The command-line interface: one class per command.
@NullMarked
package app.redress.cli;

import org.jspecify.annotations.NullMarked;
