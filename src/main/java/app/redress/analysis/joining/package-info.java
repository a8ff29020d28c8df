/// Whether the accounts of two files are the same ones, written in two ways.
@NullMarked
package app.redress.analysis.joining;

import org.jspecify.annotations.NullMarked;
