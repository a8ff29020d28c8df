/// What the screens share: words, figures in words, tables fed by the store, drawings, and questions asked off
/// the screen's thread.
@NullMarked
package app.redress.console.parts;

import org.jspecify.annotations.NullMarked;
