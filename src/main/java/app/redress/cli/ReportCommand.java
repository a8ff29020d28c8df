package app.redress.cli;

import app.redress.analysis.report.CaseReport;
import app.redress.analysis.report.ReportForm;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the management report of a case, or the sheet of one customer.
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false)
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Option(names = "--pdf", paramLabel = "FILE")
    private @Nullable Path pdf;

    @Option(names = "--html", paramLabel = "FILE")
    private @Nullable Path html;

    @Option(names = "--victim", paramLabel = "ACCOUNT")
    private @Nullable String victim;

    ReportCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        Map<ReportForm, Path> targets = targets();
        return cases.signedIn(file -> {
            CaseReport report = new CaseReport(file);
            targets.forEach((form, target) -> {
                if (victim == null) {
                    report.management(cases.language().locale(), form, target);
                } else {
                    report.victim(victim, languages(), form, target);
                }
                cases.say(Message.of("report.written", target));
            });
            return 0;
        });
    }

    private Map<ReportForm, Path> targets() {
        Map<ReportForm, Path> targets = new EnumMap<>(ReportForm.class);
        if (pdf != null) {
            targets.put(ReportForm.PDF, pdf);
        }
        if (html != null) {
            targets.put(ReportForm.HTML, html);
        }
        if (targets.isEmpty()) {
            throw new UnusableInput(Message.of("report.noTarget"));
        }
        return targets;
    }

    /// A sheet is in both languages unless one is stated.
    private List<Locale> languages() {
        Locale stated = cases.language().stated();
        return stated == null ? List.of(Locale.JAPANESE, Locale.ENGLISH) : List.of(stated);
    }
}
