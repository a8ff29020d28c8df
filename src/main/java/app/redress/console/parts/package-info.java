/// Shared by the screens: texts, formats, paged tables, drawings, and background queries.
@NullMarked
package app.redress.console.parts;

import org.jspecify.annotations.NullMarked;
