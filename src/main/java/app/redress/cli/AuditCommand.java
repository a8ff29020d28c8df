package app.redress.cli;

import app.redress.analysis.report.AuditExport;
import app.redress.casefile.audit.AuditFilter;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.payouts.PaidCheck;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Checks and exports the audit log of a case.
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false)
public final class AuditCommand implements Callable<Integer> {
    /// Exit code for a log that has been tampered with.
    static final int BROKEN = 3;

    private static final Pattern SEQ = Pattern.compile("\"audit_seq\" *: *(\\d{1,18})");
    private static final Pattern HASH = Pattern.compile("\"audit_hash\" *: *\"([0-9a-f]{64})\"");

    @Mixin
    private final CaseOption cases;

    AuditCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        return verify(List.of());
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(@Option(names = "--manifest", paramLabel = "FILE", arity = "1..*") @Nullable List<Path> manifests)
            throws IOException {
        return cases.read(file -> {
            for (Path manifest : manifests == null ? List.<Path>of() : manifests) {
                if (!holds(file.audit(), manifest)) {
                    cases.say(Message.of("audit.otherThanManifest", manifest));
                    return BROKEN;
                }
                Path changed = SealedFiles.changed(file, manifest);
                if (changed != null) {
                    cases.say(Message.of("audit.changedFile", changed));
                    return BROKEN;
                }
            }
            AuditLog.Verification found = file.audit().verify();
            cases.say(
                    found.intact()
                            ? Message.of(
                                    "audit.intact",
                                    found.entries(),
                                    file.audit().headHash())
                            : Message.of("audit.broken", found.brokenAt().orElseThrow()));
            if (!file.audit().endIsNoted()) {
                cases.say(Message.of("audit.noNote"));
            }
            tellPaid(file.paidCheck());
            return found.intact() ? 0 : BROKEN;
        });
    }

    private void tellPaid(PaidCheck paid) {
        if (paid.above().isEmpty()) {
            cases.say(
                    paid.accounts() == 0
                            ? Message.of("audit.nothingPaid")
                            : Message.of("audit.paidOnce", paid.accounts(), paid.promised(), paid.paid()));
            return;
        }
        cases.say(Message.of("audit.paidAbove", paid.above().size(), paid.excess()));
        paid.above()
                .forEach(one -> cases.say(Message.of("audit.accountAbove", one.account(), one.promised(), one.due())));
    }

    /// Whether the log still has the line at which it ended when the manifest's batch was sealed.
    private static boolean holds(AuditLog audit, Path manifest) {
        try {
            String text = Files.readString(manifest);
            Matcher seq = SEQ.matcher(text);
            Matcher hash = HASH.matcher(text);
            if (!seq.find() || !hash.find()) {
                throw new UnusableInput(Message.of("audit.noManifest", manifest));
            }
            return audit.has(Long.parseLong(seq.group(1)), hash.group(1));
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.unreadable", manifest), e);
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(@Option(names = "--out", paramLabel = "FILE", required = true) Path out) throws IOException {
        return cases.signedIn(file -> {
            int lines = AuditExport.write(file, AuditFilter.ALL, ListQuery.ALL, out);
            cases.say(Message.of("audit.exported", lines, out));
            return 0;
        });
    }
}
