/// Small questions asked of a client or a transaction; the answer to each is evidence for or against a takeover.
@NullMarked
package app.redress.attribution.signals;

import org.jspecify.annotations.NullMarked;
