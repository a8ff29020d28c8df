/// What people have to do: compensation and freeze items, and the findings they come from.
@NullMarked
package app.redress.worklist;

import org.jspecify.annotations.NullMarked;
