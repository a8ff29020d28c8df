package app.redress.casefile.results;

import org.jspecify.annotations.Nullable;

/// Filter of rejects.
///
/// @param file position in the evidence set; null for all files
/// @param column, reason as in [RejectCount]; null for any
public record RejectFilter(
        @Nullable Integer file,
        @Nullable String column,
        @Nullable String reason) {
    /// Every reject.
    public static final RejectFilter ALL = new RejectFilter(null, null, null);
}
