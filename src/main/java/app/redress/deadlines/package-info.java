/// Until when what is due: rules as data, calendars of business days, and the words for it. No clock of its own:
/// whoever asks says what time it is.
@NullMarked
package app.redress.deadlines;

import org.jspecify.annotations.NullMarked;
