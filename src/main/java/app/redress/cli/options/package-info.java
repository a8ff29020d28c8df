/// What several commands are told: the case, who works, the language, files, choices of items; and how they show
/// progress.
@NullMarked
package app.redress.cli.options;

import org.jspecify.annotations.NullMarked;
