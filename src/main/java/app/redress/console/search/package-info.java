/// The search over everything in the case and over the commands of the window.
@NullMarked
package app.redress.console.search;

import org.jspecify.annotations.NullMarked;
