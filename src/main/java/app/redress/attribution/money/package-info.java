/// The features of charges and payments that signals ask about.
@NullMarked
package app.redress.attribution.money;

import org.jspecify.annotations.NullMarked;
