/// The steps that people take on items, freezes and claims.
@NullMarked
package app.redress.casefile.steps;

import org.jspecify.annotations.NullMarked;
