/// Everything one analysis found, as the case saves it, the window shows it and the reports print it.
@NullMarked
package app.redress.findings;

import org.jspecify.annotations.NullMarked;
