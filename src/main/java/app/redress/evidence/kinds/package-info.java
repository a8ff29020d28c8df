/// The six kinds of export: for each, one object that says which columns it has, how its rows are read, what makes two
/// of them the same, and what a receipt counts.
@NullMarked
package app.redress.evidence.kinds;

import org.jspecify.annotations.NullMarked;
