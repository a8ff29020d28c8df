/// Deadlines: rules as data, business-day calendars, and their descriptions. There is no clock here: the caller passes
/// the time.
@NullMarked
package app.redress.deadlines;

import org.jspecify.annotations.NullMarked;
