/// The overview screen: victims, amounts due, definitions of damage, and activity over time.
@NullMarked
package app.redress.console.overview;

import org.jspecify.annotations.NullMarked;
