/// Writing files so that a power cut or a full disk leaves the old file or the new one, never half of either.
@NullMarked
package app.redress.files;

import org.jspecify.annotations.NullMarked;
