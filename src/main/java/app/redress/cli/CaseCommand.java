package app.redress.cli;

import app.redress.casefile.CaseBackup;
import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Backs a case up and restores it.
@Command(name = "case", mixinStandardHelpOptions = true, sortOptions = false)
public final class CaseCommand implements Callable<Integer> {
    @Option(names = "--case", paramLabel = "PATH", required = true)
    private @Nullable Path caseFile;

    @Mixin
    private final SignInOption signIn = new SignInOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final PassphraseOption passphrases = new PassphraseOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final String user;
    private final InstantSource clock;
    private final Secrets secrets;

    CaseCommand(String user, InstantSource clock, Secrets secrets) {
        this.user = user;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        throw new UnusableInput(Message.of("cli.caseSubcommand"));
    }

    @Command(name = "backup", mixinStandardHelpOptions = true)
    int backup(@Option(names = "--to", paramLabel = "FILE", required = true) Path target) {
        try (Passphrase passphrase = passphrases.read(secrets, err(), language);
                CaseFile file = CaseFile.open(place(), user, clock, passphrase)) {
            signIn.to(file, secrets, err(), language);
            CaseBackup.Manifest made = file.session().backUp(target);
            say(Message.of("backup.written", target, made.auditSeq(), made.sha256()));
        }
        return 0;
    }

    @Command(name = "restore", mixinStandardHelpOptions = true)
    int restore(@Option(names = "--from", paramLabel = "FILE", required = true) Path backup) {
        try (Passphrase passphrase = passphrases.read(secrets, err(), language)) {
            CaseBackup.Manifest found = CaseBackup.restore(backup, place(), passphrase, user, clock);
            say(Message.of("backup.restored", place(), found.auditSeq()));
        }
        return 0;
    }

    private Path place() {
        return Objects.requireNonNull(caseFile);
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private void say(Message message) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(language.say(message));
        out.flush();
    }
}
