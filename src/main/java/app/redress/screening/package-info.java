/// One streaming pass over every account: accumulators of accounts and sources, and from them the candidates.
@NullMarked
package app.redress.screening;

import org.jspecify.annotations.NullMarked;
