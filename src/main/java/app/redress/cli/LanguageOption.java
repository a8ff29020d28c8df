package app.redress.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/// The language in which a command writes for people.
final class LanguageOption {
    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "language of the text for people: en or ja (default: ${DEFAULT-VALUE})")
    private Locale language = Locale.ENGLISH;

    Locale language() {
        return language;
    }
}
