/// The people of a case: roles, permissions, and detection of look-alike names.
@NullMarked
package app.redress.people;

import org.jspecify.annotations.NullMarked;
