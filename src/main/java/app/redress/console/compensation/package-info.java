/// Whom to compensate, by which channel, how much.
@NullMarked
package app.redress.console.compensation;

import org.jspecify.annotations.NullMarked;
