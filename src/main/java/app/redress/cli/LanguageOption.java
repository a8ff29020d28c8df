package app.redress.cli;

import app.redress.domain.Message;
import app.redress.language.Catalogue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// The language in which a command speaks to the person.
final class LanguageOption {
    static final String NAME = "--lang";
    static final String LONG_NAME = "--language";

    @Option(
            names = {NAME, LONG_NAME},
            paramLabel = "TAG",
            scope = CommandLine.ScopeType.INHERIT)
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

    /// The language named anywhere in these arguments, which also holds for what is wrong with them; null where none
    /// is.
    static @Nullable String tag(String... args) {
        String tag = null;
        for (int i = 0; i < args.length; i++) {
            String next = i + 1 < args.length ? args[i + 1] : null;
            for (String name : List.of(NAME, LONG_NAME)) {
                if (args[i].startsWith(name + "=")) {
                    tag = args[i].substring(name.length() + 1);
                } else if (args[i].equals(name) && next != null) {
                    tag = next;
                }
            }
        }
        return tag;
    }

    /// Before the command or behind it, the language holds for the command.
    static CommandLine.IDefaultValueProvider wherever(@Nullable String tag) {
        return arg -> arg instanceof OptionSpec option && option.longestName().equals(LONG_NAME) ? tag : null;
    }
}
