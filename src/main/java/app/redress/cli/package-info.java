/// The command-line interface: one class per command, and the options they share.
@NullMarked
package app.redress.cli;

import org.jspecify.annotations.NullMarked;
