package app.redress.cli;

import app.redress.casefile.AuditEntry;
import app.redress.casefile.AuditLog;
import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.Passphrase;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import app.redress.people.Act;
import app.redress.report.export.AuditFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Checks and exports the audit log of a case.
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false)
public final class AuditCommand implements Callable<Integer> {
    /// Exit code for a log that was tampered with.
    static final int BROKEN = 3;

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

    AuditCommand(String user, InstantSource clock, Secrets secrets) {
        this.user = user;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        return verify();
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify() {
        return in(file -> {
            AuditLog.Verification found = file.audit().verify();
            say(
                    found.intact()
                            ? Message.of(
                                    "audit.intact",
                                    found.entries(),
                                    file.audit().headHash())
                            : Message.of("audit.broken", found.brokenAt().orElseThrow()));
            return found.intact() ? 0 : BROKEN;
        });
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(@Option(names = "--out", paramLabel = "FILE", required = true) Path out) {
        return in(file -> {
            signIn.to(file, secrets, spec().commandLine().getErr(), language);
            file.session().require(Act.EXPORT_AUDIT);
            List<AuditFile.Line> lines = file.audit().entries(ListQuery.ALL).rows().stream()
                    .map(AuditCommand::line)
                    .toList();
            write(lines, out);
            file.session().exportedAudit(lines.size());
            say(Message.of("audit.exported", lines.size(), out));
            return 0;
        });
    }

    private static void write(List<AuditFile.Line> lines, Path out) {
        try {
            byte[] csv = AuditFile.of(lines);
            AtomicFiles.replace(out, FileAccess.OWNER_ONLY, stream -> {
                stream.write(csv);
                return csv.length;
            });
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", out), e);
        }
    }

    private static AuditFile.Line line(AuditEntry entry) {
        return new AuditFile.Line(
                entry.seq(),
                entry.at(),
                entry.who(),
                Objects.requireNonNullElse(entry.osUser(), ""),
                entry.action().name(),
                entry.subject(),
                entry.detail(),
                entry.prevHash(),
                entry.hash());
    }

    private int in(ToIntFunction<CaseFile> work) {
        try (Passphrase passphrase =
                        passphrases.read(secrets, spec().commandLine().getErr(), language);
                CaseFile file = CaseFile.open(Objects.requireNonNull(caseFile), user, clock, passphrase)) {
            return work.applyAsInt(file);
        }
    }

    private void say(Message message) {
        spec().commandLine().getOut().println(language.say(message));
        spec().commandLine().getOut().flush();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
