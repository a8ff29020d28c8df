/// Export files become domain events, receipts and rejects; nothing in a file is dropped in silence.
@NullMarked
package app.redress.evidence;

import org.jspecify.annotations.NullMarked;
