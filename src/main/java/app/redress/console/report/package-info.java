/// The questions about the management report: which accounts it shows in detail, and where it is written.
@NullMarked
package app.redress.console.report;

import org.jspecify.annotations.NullMarked;
