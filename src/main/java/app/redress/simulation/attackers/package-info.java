/// Attacker groups: how they get in, and how they turn balances into goods.
@NullMarked
package app.redress.simulation.attackers;

import org.jspecify.annotations.NullMarked;
