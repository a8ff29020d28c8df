package app.redress.cli.options;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What the window opens first.
///
/// @param sample folder of the sample case to open; null for none
/// @param caseFile case to open; null for none
/// @param language language of the window; null for the last one used, or the machine's
/// @param zone zone of times without an offset and of business days, until the user chooses another
/// @param measurement for a window that is only opened to measure it; null for a window for people
public record WindowRequest(
        @Nullable Path sample,
        @Nullable Path caseFile,
        ZoneId zone,
        @Nullable Locale language,
        @Nullable Measurement measurement) {
    /// A window for people.
    public WindowRequest(@Nullable Path sample, @Nullable Path caseFile, ZoneId zone, @Nullable Locale language) {
        this(sample, caseFile, zone, language, null);
    }

    /// How the window is measured.
    ///
    /// @param rounds how often everything but the launch is done
    public record Measurement(int rounds, BiConsumer<WindowSpeed, Time> told) {}

    /// How long something took, in milliseconds.
    ///
    /// @param wall until it was painted
    /// @param processor of all threads of the process
    public record Time(long wall, long processor) {}
}
