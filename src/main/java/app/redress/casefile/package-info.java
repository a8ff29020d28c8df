/// The case database: one case, one H2 file, reached through Jdbi; the only room that speaks SQL.
@NullMarked
package app.redress.casefile;

import org.jspecify.annotations.NullMarked;
