/// The lists that are worked through: compensation and freeze items, claims; what each step of many would do.
@NullMarked
package app.redress.casefile.lists;

import org.jspecify.annotations.NullMarked;
