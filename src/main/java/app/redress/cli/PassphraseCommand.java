package app.redress.cli;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.PassphraseSource;
import app.redress.cli.options.SignInOption;
import app.redress.domain.Message;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Changes the passphrase of an encrypted case.
@Command(name = "passphrase", mixinStandardHelpOptions = true, sortOptions = false)
public final class PassphraseCommand implements Callable<Integer> {
    @Option(names = "--case", paramLabel = "PATH", required = true)
    private @Nullable Path caseFile;

    @Option(names = "--old-file", paramLabel = "FILE", required = true)
    private @Nullable Path oldFile;

    @Option(names = "--new-file", paramLabel = "FILE", required = true)
    private @Nullable Path newFile;

    @Mixin
    private final SignInOption signIn = new SignInOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final CommandContext context;

    PassphraseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        PassphraseSource source = new PassphraseSource(context.secrets(), line.getErr(), language);
        try (Passphrase old = source.read(Objects.requireNonNull(oldFile));
                Passphrase fresh = source.read(Objects.requireNonNull(newFile));
                CaseFile file = CaseFile.open(Objects.requireNonNull(caseFile), context.user(), context.clock(), old)) {
            signIn.to(file, context.secrets(), line.getErr(), language);
            file.session().changeCasePassphrase(old, fresh, context.secrets().random());
            line.getOut().println(language.say(Message.of("cli.passphraseChanged", file.file())));
            line.getOut().flush();
        }
        return 0;
    }
}
