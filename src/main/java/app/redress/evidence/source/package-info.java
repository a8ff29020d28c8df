/// Export files on disk: archives, encodings and line counting. Nothing here knows what a column means.
@NullMarked
package app.redress.evidence.source;

import org.jspecify.annotations.NullMarked;
