package app.redress.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the window opens first.
///
/// @param sample folder of the sample case to open; null for none
/// @param caseFile case to open; null for none
/// @param zone of times without an offset and of business days, until the person chooses another
public record WindowRequest(@Nullable Path sample, @Nullable Path caseFile, ZoneId zone) {}
