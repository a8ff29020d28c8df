package app.redress.evidence.duplicates;

import app.redress.domain.SourceLine;
import app.redress.evidence.duplicates.RowLog.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the rows of one conflict stand, before their text was fetched.
///
/// @param sides in evidence order, each content once
/// @param content of the side that counts; [app.redress.evidence.kinds.RowIdentity#REPEATS] when none does
record ConflictingRows(List<Place> sides, @Nullable ConflictChoice choice, long content) {
    /// A row, how many physical lines it covers, and what the receipt counted for it.
    record Place(SourceLine source, long content, int lines, long yen, int heading) {
        static Place of(Entry e) {
            return new Place(new SourceLine(e.file(), e.line()), e.content(), e.lines(), e.yen(), e.heading());
        }
    }

    SourceLine first() {
        return sides.getFirst().source();
    }
}
