/// The features of charges and payments on which signals are based.
@NullMarked
package app.redress.attribution.money;

import org.jspecify.annotations.NullMarked;
