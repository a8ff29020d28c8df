/// What Redress tells people, in their language: one list of sentences per language and place, and no default of the
/// machine.
@NullMarked
package app.redress.language;

import org.jspecify.annotations.NullMarked;
