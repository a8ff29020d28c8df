/// Documents as PDF: the same content always gives the same bytes.
@NullMarked
package app.redress.report.pdf;

import org.jspecify.annotations.NullMarked;
