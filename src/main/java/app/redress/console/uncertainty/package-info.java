/// The screen about what the figure does not know: judgement, sampling and growth, side by side and never added up.
@NullMarked
package app.redress.console.uncertainty;

import org.jspecify.annotations.NullMarked;
