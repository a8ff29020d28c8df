/// The database file of a case: opened in one place only, encrypted where asked, migrated; and how a list is filtered,
/// sorted and paged in it.
@NullMarked
package app.redress.casefile.database;

import org.jspecify.annotations.NullMarked;
