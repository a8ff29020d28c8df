/// People's decisions about accounts, and the findings with these decisions applied.
@NullMarked
package app.redress.decisions;

import org.jspecify.annotations.NullMarked;
