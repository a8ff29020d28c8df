/// Export files as they lie on disk: archives, encodings, and lines that are counted. Nothing here knows what a
/// column means.
@NullMarked
package app.redress.evidence.source;

import org.jspecify.annotations.NullMarked;
