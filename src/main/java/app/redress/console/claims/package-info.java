/// The claims screen: what customers reported beside what was found, and victims who have not reported.
@NullMarked
package app.redress.console.claims;

import org.jspecify.annotations.NullMarked;
