/// The drawing of an account's time: what stands in which lane and where, and how it is painted.
@NullMarked
package app.redress.console.accounts.timeline;

import org.jspecify.annotations.NullMarked;
