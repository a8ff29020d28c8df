/// The frame around the screens: navigation, header, menus, progress, and the empty desk.
@NullMarked
package app.redress.console.shell;

import org.jspecify.annotations.NullMarked;
