/// What the window asks of the rooms below: cases, evidence, decisions, mapping profiles and folders.
@NullMarked
package app.redress.desktop;

import org.jspecify.annotations.NullMarked;
