/// Which files the case rests on, what they hold, and what could not be read.
@NullMarked
package app.redress.console.evidence;

import org.jspecify.annotations.NullMarked;
