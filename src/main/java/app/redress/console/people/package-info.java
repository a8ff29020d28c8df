/// Signing in and out, the lock, and the people of the case.
@NullMarked
package app.redress.console.people;

import org.jspecify.annotations.NullMarked;
