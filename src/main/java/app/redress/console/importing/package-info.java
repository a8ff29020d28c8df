/// The import wizard: what each file was detected as, the user's settings, and a preview, before anything is imported.
@NullMarked
package app.redress.console.importing;

import org.jspecify.annotations.NullMarked;
