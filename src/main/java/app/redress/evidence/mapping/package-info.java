/// Mapping profiles, and how a profile turns a row into a transaction, an access or another fact.
@NullMarked
package app.redress.evidence.mapping;

import org.jspecify.annotations.NullMarked;
