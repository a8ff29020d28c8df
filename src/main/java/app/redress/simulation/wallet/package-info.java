/// The simulated payment service: logins, charges, payments, freezes, and the true owner of every yen.
@NullMarked
package app.redress.simulation.wallet;

import org.jspecify.annotations.NullMarked;
