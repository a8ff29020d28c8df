/// What one run found, as tables; a timeline is stored event by event.
@NullMarked
package app.redress.casefile.results;

import org.jspecify.annotations.NullMarked;
