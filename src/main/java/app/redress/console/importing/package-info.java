/// Evidence on its way into a case: what each file is taken for, what a person states otherwise, and what would become
/// of its rows, before anything is imported.
@NullMarked
package app.redress.console.importing;

import org.jspecify.annotations.NullMarked;
