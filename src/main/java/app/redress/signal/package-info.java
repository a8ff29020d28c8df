/// What speaks for or against a takeover: small questions asked of visitors and movements, and how much each answer
/// is worth in this case.
@NullMarked
package app.redress.signal;

import org.jspecify.annotations.NullMarked;
