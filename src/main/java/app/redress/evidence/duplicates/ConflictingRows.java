package app.redress.evidence.duplicates;

import app.redress.domain.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the rows of one conflict stand, before their text was fetched.
///
/// @param sides in evidence order, each content once
record ConflictingRows(List<Place> sides, @Nullable ConflictChoice choice) {
    /// A row and how many physical lines it covers.
    record Place(SourceLine source, int lines) {}
}
