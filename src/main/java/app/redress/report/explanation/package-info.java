/// Explains the findings on an account to its customer.
@NullMarked
package app.redress.report.explanation;

import org.jspecify.annotations.NullMarked;
