/// The use cases that connect files, engine and database.
@NullMarked
package app.redress.analysis;

import org.jspecify.annotations.NullMarked;
