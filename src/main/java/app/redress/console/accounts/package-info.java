/// Accounts and the drawing of what happened to each of them.
@NullMarked
package app.redress.console.accounts;

import org.jspecify.annotations.NullMarked;
