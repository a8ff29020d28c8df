/// What each answer weighs: likelihood ratios measured on the owners of the case, and their sum as log-odds.
@NullMarked
package app.redress.attribution.likelihood;

import org.jspecify.annotations.NullMarked;
