/// One streaming pass over all rows: accumulators for accounts and sources, and the candidates selected from them.
@NullMarked
package app.redress.screening;

import org.jspecify.annotations.NullMarked;
