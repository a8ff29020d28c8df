/// What people have to do: compensation and freeze items and claims, and the workflow rules for deciding on them.
@NullMarked
package app.redress.worklist;

import org.jspecify.annotations.NullMarked;
