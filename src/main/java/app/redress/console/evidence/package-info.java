/// The evidence screen: files and receipts, rejected lines, conflicts.
@NullMarked
package app.redress.console.evidence;

import org.jspecify.annotations.NullMarked;
