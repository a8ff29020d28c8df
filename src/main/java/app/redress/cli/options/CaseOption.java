package app.redress.cli.options;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The saved case a command works on, its passphrase, and who works on it. These options can be given before or after
/// a subcommand.
public final class CaseOption {
    @Option(names = "--case", paramLabel = "PATH", required = true, scope = ScopeType.INHERIT)
    private @Nullable Path place;

    @Mixin
    private final PassphraseOption passphrases = new PassphraseOption();

    @Mixin
    private final SignInOption signIn = new SignInOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private final CommandContext context;

    public CaseOption(CommandContext context) {
        this.context = context;
    }

    /// The work of a command on an open case.
    @FunctionalInterface
    public interface Work {
        /// @return the exit code
        int on(CaseFile file) throws IOException;
    }

    /// Opens the case for reading, which requires no sign-in.
    public int read(Work work) throws IOException {
        try (Passphrase passphrase = passphrase();
                CaseFile file = open(passphrase)) {
            return work.on(file);
        }
    }

    /// Opens the case and signs in the named person.
    public int signedIn(Work work) throws IOException {
        return read(file -> {
            signIn(file);
            return work.on(file);
        });
    }

    public void signIn(CaseFile file) {
        signIn.to(file, context.secrets(), err(), language);
    }

    /// The passphrase of the named person.
    public Passphrase ownPassphrase() {
        return signIn.passphrase(context.secrets(), err(), language);
    }

    /// A person's new passphrase, from a file or typed.
    public Passphrase newPassphrase(@Nullable Path file, String name) {
        return file == null
                ? SignInOption.typed(context.secrets(), language.say(Message.of("cli.askNewPassphrase", name)))
                : source().read(file);
    }

    /// Opens the case with a passphrase obtained elsewhere.
    public CaseFile open(@Nullable Passphrase passphrase) {
        return CaseFile.open(place(), context.user(), context.clock(), passphrase);
    }

    /// The passphrase of the case; null if none is given.
    @Nullable
    public Passphrase passphrase() {
        return passphrases.read(context.secrets(), err(), language);
    }

    PassphraseSource source() {
        return new PassphraseSource(context.secrets(), err(), language);
    }

    public Path place() {
        return Objects.requireNonNull(place);
    }

    public LanguageOption language() {
        return language;
    }

    public void say(Message message) {
        out().println(language.say(message));
        out().flush();
    }

    public PrintWriter out() {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    public PrintWriter err() {
        return Objects.requireNonNull(command).commandLine().getErr();
    }

    /// The window's words for states, channels and rules.
    public Catalogue words() {
        return new Catalogue("window", language().locale());
    }
}
