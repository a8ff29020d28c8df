/// Documents as one HTML page.
@NullMarked
package app.redress.report.html;

import org.jspecify.annotations.NullMarked;
