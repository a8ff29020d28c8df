package app.redress.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the window opens first.
///
/// @param sample folder of the sample case to open; null for none
/// @param caseFile case to open; null for none
/// @param language language of the window; null for the last one used, or the machine's
/// @param zone zone of times without an offset and of business days, until the user chooses another
public record WindowRequest(
        @Nullable Path sample,
        @Nullable Path caseFile,
        ZoneId zone,
        @Nullable Locale language) {}
