/// The domain model as value types: transactions, accesses, policies, verdicts. No file, database or screen.
@NullMarked
package app.redress.domain;

import org.jspecify.annotations.NullMarked;
