/// What the judged accounts teach about addresses, devices, networks, agents and stores.
@NullMarked
package app.redress.attribution.sources;

import org.jspecify.annotations.NullMarked;
