/// The freeze list screen: which accounts to freeze, most urgent first.
@NullMarked
package app.redress.console.freeze;

import org.jspecify.annotations.NullMarked;
