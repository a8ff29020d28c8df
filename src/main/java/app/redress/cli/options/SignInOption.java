package app.redress.cli.options;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.PrintWriter;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Who works on the case, and where that person's passphrase comes from: a file, the environment, or the terminal.
public final class SignInOption {
    public static final String VARIABLE = "REDRESS_AS_PASSPHRASE";

    @Option(names = "--as", paramLabel = "USER", scope = ScopeType.INHERIT)
    private @Nullable String name;

    @Option(names = "--as-passphrase-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path file;

    /// Signs in if a name is given.
    public void to(CaseFile opened, Secrets secrets, PrintWriter err, LanguageOption language) {
        if (name == null) {
            if (file != null) {
                throw new UnusableInput(Message.of("cli.passphraseOfNobody"));
            }
            return;
        }
        try (Passphrase passphrase = passphrase(secrets, err, language)) {
            opened.signIn(name, passphrase);
        }
    }

    /// The passphrase of the named person.
    Passphrase passphrase(Secrets secrets, PrintWriter err, LanguageOption language) {
        if (file != null) {
            return new PassphraseSource(secrets, err, language).read(file);
        }
        String value = secrets.environment().getOrDefault(VARIABLE, "");
        if (!value.isEmpty()) {
            return secrets.passphrase(value);
        }
        return typed(secrets, language.say(Message.of("cli.askPassphrase", String.valueOf(name))));
    }

    /// A passphrase typed at the terminal.
    static Passphrase typed(Secrets secrets, String question) {
        char[] typed = secrets.prompt().apply(question);
        if (typed == null) {
            throw new UnusableInput(Message.of("cli.noTerminal", VARIABLE));
        }
        try {
            return secrets.passphrase(CharBuffer.wrap(typed));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
