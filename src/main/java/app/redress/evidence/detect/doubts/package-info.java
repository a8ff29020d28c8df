/// What a table says against reading it as proposed: rows told twice, undone or counted together, words with two
/// meanings, balances that do not follow.
@NullMarked
package app.redress.evidence.detect.doubts;

import org.jspecify.annotations.NullMarked;
