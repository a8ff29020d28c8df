/// Mapping profiles, and the parsers that use them to turn rows into transactions, access events and other facts.
@NullMarked
package app.redress.evidence.mapping;

import org.jspecify.annotations.NullMarked;
