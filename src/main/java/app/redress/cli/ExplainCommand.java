package app.redress.cli;

import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.report.explanation.Explanations;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the explanations for customers from a saved case.
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {
    @Option(names = "--case", paramLabel = "PATH", required = true)
    private @Nullable Path caseFile;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final PassphraseOption passphrases = new PassphraseOption();

    @Parameters(paramLabel = "ACCOUNT", arity = "1..*")
    private List<String> accounts = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    private final String user;
    private final InstantSource clock;
    private final Secrets secrets;

    ExplainCommand(String user, InstantSource clock, Secrets secrets) {
        this.user = user;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try (Passphrase passphrase = passphrases.read(secrets, line.getErr(), language);
                CaseFile file = CaseFile.open(Objects.requireNonNull(caseFile), user, clock, passphrase)) {
            List<AccountFinding> findings = findings(file);
            print(findings, file.summary().zone(), line.getOut());
        }
        return 0;
    }

    /// All of them, before anything is printed.
    private List<AccountFinding> findings(CaseFile file) {
        List<AccountFinding> findings = new ArrayList<>();
        for (String account : accounts) {
            findings.add(file.account(account)
                    .orElseThrow(() -> new UnusableInput(Message.of("cli.noSuchAccount", account, file.file()))));
        }
        return findings;
    }

    private void print(List<AccountFinding> findings, ZoneId zone, PrintWriter out) {
        List<Explanations> tongues = (language.stated() == null
                        ? List.of(Locale.ENGLISH, Locale.JAPANESE)
                        : List.of(language.locale()))
                .stream().map(tongue -> new Explanations(tongue, zone)).toList();
        for (AccountFinding finding : findings) {
            out.println(finding.account() + "  " + finding.timeline().tier());
            tongues.forEach(tongue -> out.println(tongue.say(finding)));
            out.println();
        }
        out.flush();
    }
}
