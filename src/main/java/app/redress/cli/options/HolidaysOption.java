package app.redress.cli.options;

import app.redress.deadlines.Calendars;
import app.redress.deadlines.HolidayList;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The holidays of Japan used to count business days.
public final class HolidaysOption {
    @Option(names = "--holidays", paramLabel = "FILE")
    private @Nullable Path file;

    public Calendars calendars() {
        return new Calendars(file == null ? HolidayList.shipped() : HolidayList.read(file));
    }
}
