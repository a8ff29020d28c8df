/// What a reviewed sample says of the errors of a list, and what several lists say of victims whom nobody has found.
/// Pure arithmetic on numbers and account ids: two of the three kinds of not-knowing, which are never added up.
@NullMarked
package app.redress.inference;

import org.jspecify.annotations.NullMarked;
