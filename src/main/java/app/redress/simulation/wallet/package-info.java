/// The simulated payment service: logins, charges, payments, freezes, and the true origin of every yen.
@NullMarked
package app.redress.simulation.wallet;

import org.jspecify.annotations.NullMarked;
