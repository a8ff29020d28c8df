/// The weight of each signal answer: likelihood ratios measured on the owners of the case, summed as log-odds.
@NullMarked
package app.redress.attribution.likelihood;

import org.jspecify.annotations.NullMarked;
