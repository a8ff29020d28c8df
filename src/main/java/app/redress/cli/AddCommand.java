package app.redress.cli;

import app.redress.analysis.AddedEvidence;
import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.RejectedLines;
import app.redress.analysis.report.ResultReport;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.EvidenceOptions;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.MappingOptions;
import app.redress.cli.options.ProgressLine;
import app.redress.cli.options.ProgressOption;
import app.redress.cli.options.ThreadsOption;
import app.redress.cli.options.WorkProgress;
import app.redress.findings.Findings;
import app.redress.report.export.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Adds exports to a saved case and analyses it again.
@Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false)
public final class AddCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private final MappingOptions mapping = new MappingOptions();

    @Option(names = "--no-labels")
    private boolean noLabels;

    @Option(names = "--as-of", paramLabel = "TIME")
    private @Nullable Instant asOf;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final ProgressOption progress = new ProgressOption();

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    private final CommandContext context;

    AddCommand(CommandContext context) {
        this.context = context;
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            ResultFolder.requireUsable(out);
        }
        return cases.signedIn(this::add);
    }

    private int add(CaseFile file) throws IOException {
        LanguageOption language = cases.language();
        Findings findings;
        try (WorkProgress watched =
                progress.on(cases.err(), err -> ProgressLine.ofAnalysis(err, System::nanoTime, language))) {
            findings = file.decided(new CaseAnalysis(
                            context.user(), context.clock(), context.secrets().random())
                    .add(file, added(), !noLabels, threads.threads(), watched));
            if (out != null) {
                new ResultFolder(language.locale(), ResultReport.reservations(findings))
                        .write(
                                findings,
                                out,
                                RejectedLines.of(CaseAnalysis.requestOf(file, threads.threads()), findings),
                                watched);
            }
        }
        new Summary(findings, language).print(cases.out(), file.decisionCounts());
        return 0;
    }

    /// The exports to add; the zone is that of the case unless stated otherwise.
    private AddedEvidence added() {
        EvidenceOptions.Stated stated =
                evidence.with(files -> mapping.stated(ZoneOffset.UTC, files), line -> cases.err()
                        .println(cases.language().say(line)));
        return new AddedEvidence(stated.files(), stated.profiles(), asOf);
    }
}
