/// The window's services, implemented on top of the packages below: cases, evidence, decisions, mapping profiles,
/// folders.
@NullMarked
package app.redress.desktop;

import org.jspecify.annotations.NullMarked;
