/// What accounts can be asked for: terms as they are typed, and the SQL they become; saved views.
@NullMarked
package app.redress.casefile.query;

import org.jspecify.annotations.NullMarked;
