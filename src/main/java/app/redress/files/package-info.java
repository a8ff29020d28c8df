/// Writes files so that a power cut or a full disk leaves the old or the new file, never half of either.
@NullMarked
package app.redress.files;

import org.jspecify.annotations.NullMarked;
