package app.redress.cli;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.session.CaseBackup;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.report.export.BatchRecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Names a case, backs it up and restores it.
@Command(name = "case", mixinStandardHelpOptions = true, sortOptions = false)
public final class CaseCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    private final CommandContext context;

    CaseCommand(CommandContext context) {
        this.context = context;
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() {
        throw new UnusableInput(Message.of("cli.caseSubcommand"));
    }

    @Command(name = "backup", mixinStandardHelpOptions = true)
    int backup(@Option(names = "--to", paramLabel = "FILE", required = true) Path target) throws IOException {
        return cases.signedIn(file -> {
            CaseBackup.Manifest made = file.session().backUp(target);
            cases.say(Message.of("backup.written", target, made.auditSeq(), made.sha256()));
            return 0;
        });
    }

    @Command(name = "rename", mixinStandardHelpOptions = true)
    int rename(@Option(names = "--name", paramLabel = "TEXT", required = true) String name) throws IOException {
        return cases.signedIn(file -> {
            cases.say(Message.of("case.renamed", file.session().rename(name)));
            return 0;
        });
    }

    @Command(name = "restore", mixinStandardHelpOptions = true)
    int restore(
            @Option(names = "--from", paramLabel = "FILE", required = true) Path backup,
            @Option(names = "--batches", paramLabel = "DIR") @Nullable Path batches)
            throws IOException {
        // what is wrong with them is said before anything is made
        List<OutsideBatch> since = batches == null ? List.of() : BatchRecordReader.readAll(batches);
        try (Passphrase passphrase = cases.passphrase()) {
            CaseBackup.Manifest found =
                    CaseBackup.restore(backup, cases.place(), passphrase, context.user(), context.clock());
            cases.say(Message.of("backup.restored", cases.place(), found.auditSeq()));
            try (CaseFile file = cases.open(passphrase)) {
                if (batches == null) {
                    RestoredWords.tell(cases, file);
                } else {
                    cases.signIn(file);
                    cases.say(RestoredWords.taken(file.session().payouts().takeOutside(since, "")));
                }
            }
        }
        return 0;
    }
}
