/// Texts for people in their language: one list per language and place, independent of the machine's defaults.
@NullMarked
package app.redress.language;

import org.jspecify.annotations.NullMarked;
