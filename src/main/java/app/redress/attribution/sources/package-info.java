/// Reputation of addresses, devices, networks, agents and stores, from the accounts judged so far.
@NullMarked
package app.redress.attribution.sources;

import org.jspecify.annotations.NullMarked;
