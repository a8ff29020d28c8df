/// Explains the findings on an account to the customer.
@NullMarked
package app.redress.report.explanation;

import org.jspecify.annotations.NullMarked;
