package app.redress.evidence.values;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What a text says about a time before any zone is applied to it.
///
/// @param offset as the text says; null when it says none
/// @param dayOnly no time of day was written
record ParsedTime(LocalDateTime at, @Nullable ZoneOffset offset, boolean dayOnly) {}
