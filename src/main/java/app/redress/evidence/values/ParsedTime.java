package app.redress.evidence.values;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A parsed time before any zone is applied.
///
/// @param offset given in the text; null for none
/// @param dayOnly whether the text has no time of day
record ParsedTime(LocalDateTime at, @Nullable ZoneOffset offset, boolean dayOnly) {}
