/// The table found at the beginning of a file, what kinds of values its columns hold, and what is said of it.
@NullMarked
package app.redress.evidence.detect.sample;

import org.jspecify.annotations.NullMarked;
