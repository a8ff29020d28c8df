/// Detects the kind of an export, the meaning of its columns and the format of its values; asks where that is unclear.
@NullMarked
package app.redress.evidence.detect;

import org.jspecify.annotations.NullMarked;
