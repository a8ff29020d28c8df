package app.redress.evidence.duplicates;

import app.redress.domain.SourceLine;
import app.redress.evidence.duplicates.RowLog.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The positions of the rows of one conflict, before their text is read.
///
/// @param sides one row per content, in evidence order
/// @param content content hash of the side that counts; [app.redress.evidence.kinds.RowIdentity#REPEATS] for none
record ConflictingRows(List<Place> sides, @Nullable ConflictChoice choice, long content) {
    /// A row: its position, number of physical lines, and what the receipt counted for it.
    record Place(SourceLine source, long content, int lines, long yen, int heading) {
        static Place of(Entry e) {
            return new Place(new SourceLine(e.file(), e.line()), e.content(), e.lines(), e.yen(), e.heading());
        }
    }

    SourceLine first() {
        return sides.getFirst().source();
    }
}
