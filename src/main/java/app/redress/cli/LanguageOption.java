package app.redress.cli;

import app.redress.domain.Message;
import app.redress.language.Catalogue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// The language in which a command speaks to the person.
final class LanguageOption {
    static final String NAME = "--lang";

    @Option(
            names = {NAME, "--language"},
            paramLabel = "TAG",
            description = "language of what is printed and reported: en or ja (default: en)")
    private @Nullable Locale stated;

    /// Null where none is named.
    @Nullable
    Locale stated() {
        return stated;
    }

    /// English where none is named.
    Locale locale() {
        return stated == null ? Locale.ENGLISH : stated;
    }

    String say(Message message) {
        return Catalogue.ofMessages(locale()).say(message);
    }

    /// The language of a command that was read, for what goes wrong in it.
    static Locale of(ParseResult read) {
        Locale said = read.matchedOptionValue(NAME, null);
        for (ParseResult command = read; command.hasSubcommand(); ) {
            command = command.subcommand();
            said = command.matchedOptionValue(NAME, said);
        }
        return said == null ? Locale.ENGLISH : said;
    }
}
