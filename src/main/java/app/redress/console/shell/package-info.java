/// The window around the screens: navigation, header, menus, progress, and the start page.
@NullMarked
package app.redress.console.shell;

import org.jspecify.annotations.NullMarked;
