package app.redress.cli;

import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.report.explanation.Explanations;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Prints the explanations for customers from a saved case.
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Parameters(paramLabel = "ACCOUNT", arity = "1..*")
    private List<String> accounts = List.of();

    ExplainCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        return cases.read(file -> {
            print(findings(file), file.summary().zone(), cases.out());
            return 0;
        });
    }

    /// Reads all findings before anything is printed.
    private List<AccountFinding> findings(CaseFile file) {
        List<AccountFinding> findings = new ArrayList<>();
        for (String account : accounts) {
            findings.add(file.account(account)
                    .orElseThrow(() -> new UnusableInput(Message.of("cli.noSuchAccount", account, file.file()))));
        }
        return findings;
    }

    private void print(List<AccountFinding> findings, ZoneId zone, PrintWriter out) {
        List<Explanations> tongues = (cases.language().stated() == null
                        ? List.of(Locale.ENGLISH, Locale.JAPANESE)
                        : List.of(cases.language().locale()))
                .stream().map(tongue -> new Explanations(tongue, zone)).toList();
        for (AccountFinding finding : findings) {
            out.println(finding.account() + "  " + finding.timeline().tier());
            tongues.forEach(tongue -> out.println(tongue.say(finding)));
            out.println();
        }
        out.flush();
    }
}
