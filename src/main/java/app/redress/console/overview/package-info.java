/// The overview screen: victims, amounts due, definitions of damage, and the course of time.
@NullMarked
package app.redress.console.overview;

import org.jspecify.annotations.NullMarked;
