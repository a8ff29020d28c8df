/// Reading an export from beginning to end: receipts, rejects, time coverage, and the preview before an import.
@NullMarked
package app.redress.evidence.imports;

import org.jspecify.annotations.NullMarked;
