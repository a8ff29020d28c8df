/// The accounts screen: the list of accounts and each one's timeline.
@NullMarked
package app.redress.console.accounts;

import org.jspecify.annotations.NullMarked;
