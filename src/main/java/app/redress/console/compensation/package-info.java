/// The compensation list screen: whom to compensate, by which channel, and how much.
@NullMarked
package app.redress.console.compensation;

import org.jspecify.annotations.NullMarked;
