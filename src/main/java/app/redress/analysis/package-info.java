/// The use cases that join files, engine and database.
@NullMarked
package app.redress.analysis;

import org.jspecify.annotations.NullMarked;
