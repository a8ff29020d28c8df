/// Who works on a case, and the append-only, hash-chained log of what they did.
@NullMarked
package app.redress.casefile.audit;

import org.jspecify.annotations.NullMarked;
