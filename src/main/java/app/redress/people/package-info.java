/// Who works on a case: roles, what each may do, and when two names are the same person's.
@NullMarked
package app.redress.people;

import org.jspecify.annotations.NullMarked;
