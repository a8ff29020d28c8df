/// The paragraph that explains an account to its customer.
@NullMarked
package app.redress.report.explanation;

import org.jspecify.annotations.NullMarked;
