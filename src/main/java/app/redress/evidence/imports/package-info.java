/// One reading of an export from beginning to end: receipts, rejects, the time it covers, and the preview before an
/// import.
@NullMarked
package app.redress.evidence.imports;

import org.jspecify.annotations.NullMarked;
