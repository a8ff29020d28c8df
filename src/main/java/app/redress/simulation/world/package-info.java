/// The environment shared by owners and attackers of a drill: the country, its stores, networks and calendar.
@NullMarked
package app.redress.simulation.world;

import org.jspecify.annotations.NullMarked;
