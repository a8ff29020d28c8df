/// The six kinds of export: for each, one object that defines its columns, parser, row identity and receipt counts.
@NullMarked
package app.redress.evidence.kinds;

import org.jspecify.annotations.NullMarked;
