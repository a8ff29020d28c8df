/// What accounts have in common: linked accounts and twins.
@NullMarked
package app.redress.casefile.links;

import org.jspecify.annotations.NullMarked;
