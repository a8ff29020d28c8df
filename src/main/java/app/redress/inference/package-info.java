/// Statistical inference: the errors of a list from a reviewed sample, and undiscovered victims from several lists.
/// Pure arithmetic on numbers and account ids: two of the three kinds of uncertainty, which are never added up.
@NullMarked
package app.redress.inference;

import org.jspecify.annotations.NullMarked;
