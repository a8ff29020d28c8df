package app.redress.desktop;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case that was open on this machine, as shown on the start page.
///
/// @param name display name; the file's name for an encrypted case
/// @param figures what it held when it was last used; null for an encrypted case, of which nothing is kept outside
/// @param missing whether its file is no longer there
public record RecentCase(Path place, String name, @Nullable Figures figures, Instant lastUsed, boolean missing) {
    /// @param yen the headline figure
    /// @param undecided accounts of victims and suspects that nobody marked as decided
    /// @param lastHand who did the last thing that the audit log tells of; empty where an older version did not
    /// note it
    public record Figures(long yen, long undecided, String lastHand) {}
}
