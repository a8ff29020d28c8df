/// What the window asks of the rooms below: opening cases, running analyses, writing lists. The wiring answers.
@NullMarked
package app.redress.console.desk;

import org.jspecify.annotations.NullMarked;
