package app.redress.console;

import app.redress.desktop.CaseService;
import app.redress.domain.Reason;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// The dependencies of the window.
///
/// @param reasonWords reason texts by language
/// @param settingsFile where the window remembers language, theme, size and columns
/// @param background executor for long work
/// @param zone of exports whose times have no offset
/// @param own zone of the computer
/// @param start what to open first
public record ConsoleSetup(
        CaseService desk,
        Function<Locale, Function<Reason, String>> reasonWords,
        Path settingsFile,
        Executor background,
        Locale locale,
        ZoneId zone,
        ZoneId own,
        Start start) {

    /// What the window opens with.
    public sealed interface Start {
        /// The start page.
        record Nothing() implements Start {}

        record Sample() implements Start {}

        record CaseFile(Path file) implements Start {}
    }

    Consumer<app.redress.console.shell.ShellViewModel> opening() {
        return switch (start) {
            case Start.Nothing() -> _ -> {};
            case Start.Sample() -> app.redress.console.shell.ShellViewModel::openSample;
            case Start.CaseFile(Path file) -> model -> model.openCase(file);
        };
    }
}
