/// What people decide about accounts, and what the findings are once their decisions win over the engine's.
@NullMarked
package app.redress.decisions;

import org.jspecify.annotations.NullMarked;
