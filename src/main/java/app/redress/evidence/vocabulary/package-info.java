/// The words of exports: the columns Redress understands, and what other systems call them and their values.
@NullMarked
package app.redress.evidence.vocabulary;

import org.jspecify.annotations.NullMarked;
