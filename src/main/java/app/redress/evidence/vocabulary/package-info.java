/// The vocabulary of exports: the columns that Redress understands, and other systems' names for columns and values.
@NullMarked
package app.redress.evidence.vocabulary;

import org.jspecify.annotations.NullMarked;
