/// The audit log screen.
@NullMarked
package app.redress.console.audit;

import org.jspecify.annotations.NullMarked;
