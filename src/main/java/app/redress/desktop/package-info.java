/// The window's services, implemented on the packages below: cases, evidence, decisions, mapping profiles, folders.
@NullMarked
package app.redress.desktop;

import org.jspecify.annotations.NullMarked;
