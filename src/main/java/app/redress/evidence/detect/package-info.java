/// Finds out what kind of export a file is, what its columns mean and how its values are spelled; asks where that
/// is not clear.
@NullMarked
package app.redress.evidence.detect;

import org.jspecify.annotations.NullMarked;
