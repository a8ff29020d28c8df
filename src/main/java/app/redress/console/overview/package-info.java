/// The first screen: who was hit, what is due, by which definition, and when it happened.
@NullMarked
package app.redress.console.overview;

import org.jspecify.annotations.NullMarked;
