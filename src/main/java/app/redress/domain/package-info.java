/// The words of the field as values: transactions, accesses, policies, verdicts, figures. No file, database or
/// screen.
@NullMarked
package app.redress.domain;

import org.jspecify.annotations.NullMarked;
