/// Figures, times and reasons as text in English and Japanese.
@NullMarked
package app.redress.report.text;

import org.jspecify.annotations.NullMarked;
