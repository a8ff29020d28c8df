package app.redress.cli.options;

import app.redress.domain.Message;
import app.redress.language.Catalogue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// The language of a command's output.
public final class LanguageOption {
    public static final String NAME = "--lang";
    public static final String LONG_NAME = "--language";

    @Option(
            names = {NAME, LONG_NAME},
            paramLabel = "TAG",
            scope = CommandLine.ScopeType.INHERIT)
    private @Nullable Locale stated;

    /// The stated language; null for none.
    @Nullable
    public Locale stated() {
        return stated;
    }

    /// The stated language; English by default.
    public Locale locale() {
        return stated == null ? Locale.ENGLISH : stated;
    }

    public String say(Message message) {
        return Catalogue.ofMessages(locale()).say(message);
    }

    /// The language stated anywhere in these arguments, which also applies to error messages about them; null for
    /// none.
    public static @Nullable String tag(String... args) {
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

    /// Makes the option apply whether it is given before or after the command.
    public static CommandLine.IDefaultValueProvider wherever(@Nullable String tag) {
        return arg -> arg instanceof OptionSpec option && option.longestName().equals(LONG_NAME) ? tag : null;
    }
}
