package app.redress.casefile.lists;

import java.util.List;

/// What an accounts export said about requested freezes.
///
/// @param frozen accounts that are marked as frozen now
/// @param open accounts that were requested and are not frozen by the export
/// @param later accounts that the export says were frozen after the as-of time of the case: its figures do not
/// know of these freezes
public record FreezeReadBack(List<String> frozen, List<String> open, List<String> later) {
    public FreezeReadBack {
        frozen = List.copyOf(frozen);
        open = List.copyOf(open);
        later = List.copyOf(later);
    }
}
