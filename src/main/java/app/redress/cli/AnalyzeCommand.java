package app.redress.cli;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.CaseStore;
import app.redress.analysis.GroupDecisions;
import app.redress.analysis.MemoryNeed;
import app.redress.analysis.PolicyFile;
import app.redress.analysis.RejectedLines;
import app.redress.analysis.report.ReportForm;
import app.redress.analysis.report.ResultReport;
import app.redress.casefile.accounts.DecisionCounts;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.EvidenceOptions;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.MappingOptions;
import app.redress.cli.options.PassphraseOption;
import app.redress.cli.options.PolicyOption;
import app.redress.cli.options.ProgressLine;
import app.redress.cli.options.ProgressOption;
import app.redress.cli.options.SignInOption;
import app.redress.cli.options.ThreadsOption;
import app.redress.cli.options.WorkProgress;
import app.redress.cli.options.ZoneOption;
import app.redress.decisions.Labels;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.ConflictFile;
import app.redress.evidence.store.EvidenceStore;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import app.redress.report.export.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Analyses exports and writes a result folder, without the window.
@Command(name = "analyze", mixinStandardHelpOptions = true, sortOptions = false)
public final class AnalyzeCommand implements Callable<Integer> {
    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Option(names = "--conflicts", paramLabel = "FILE")
    private @Nullable Path conflicts;

    @Option(names = "--decide", paramLabel = "GROUP=RULE")
    private List<String> decisions = List.of();

    @Option(names = "--as-of", paramLabel = "TIME")
    private @Nullable Instant asOf;

    @Option(names = "--case", paramLabel = "PATH")
    private @Nullable Path caseFile;

    @Option(names = "--no-store")
    private boolean noStore;

    @Option(names = "--no-labels")
    private boolean noLabels;

    @Option(names = "--explain-memory")
    private boolean explainMemory;

    @Option(names = "--all-events")
    private boolean allEvents;

    @Mixin
    private final MappingOptions mapping = new MappingOptions();

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final PassphraseOption passphrases = new PassphraseOption();

    @Mixin
    private final SignInOption signIn = new SignInOption();

    @Mixin
    private final ProgressOption progress = new ProgressOption();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    private final CommandContext context;

    AnalyzeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (explainMemory) {
            Catalogue words = Catalogue.ofMessages(language.locale());
            MemoryNeed.of(request())
                    .explained(Runtime.getRuntime().maxMemory())
                    .forEach(line -> commandLine().getOut().println(words.say(line)));
            return 0;
        }
        ResultFolder.requireUsable(out);
        if (report != null) {
            ReportForm.requireUsable(report);
        }
        AnalysisRequest request = request();
        try (Passphrase passphrase = passphrase()) {
            if (caseFile != null) {
                CaseFile.checkPassphrase(caseFile, passphrase);
            }
            analyse(request, passphrase);
        }
        return 0;
    }

    private @Nullable Passphrase passphrase() {
        if (caseFile == null) {
            if (passphrases.named()) {
                throw new UnusableInput(Message.of("cli.passphraseWithoutCase"));
            }
            return null;
        }
        return passphrases.read(context.secrets(), commandLine().getErr(), language);
    }

    private void signIn(CaseFile file) {
        signIn.to(file, context.secrets(), commandLine().getErr(), language);
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private void analyse(AnalysisRequest said, @Nullable Passphrase passphrase) throws IOException {
        CaseAnalysis cases = new CaseAnalysis(
                context.user(), context.clock(), context.secrets().random(), this::signIn);
        AnalysisRequest request = caseFile == null ? said : cases.withDecisionsOf(caseFile, passphrase, said);
        GroupDecisions groups = GroupDecisions.of(decisions);
        Findings findings;
        Kept kept = Kept.NOTHING;
        List<Message> told;
        try (WorkProgress watched = progress.on(
                        commandLine().getErr(), err -> ProgressLine.ofAnalysis(err, System::nanoTime, language));
                EvidenceStore store = store(passphrase)) {
            findings = Analysis.run(request, store, watched);
            if (!groups.isEmpty()) {
                request = request.with(with(
                        request.choices(), groups.choices(findings.evidence().conflicts())));
                findings = Analysis.run(request, store, watched);
            }
            if (caseFile != null) {
                kept = kept(cases.keep(findings, request, caseFile, passphrase, watched), findings, passphrase);
                findings = kept.decided(findings);
            }
            new ResultFolder(language.locale(), ResultReport.reservations(findings))
                    .write(findings, out, RejectedLines.of(request, findings), watched);
            report(findings);
            store.keep();
            told = store.told();
        }
        kept.plain().ifPresent(this::warnOfPlain);
        new Summary(findings, language).print(commandLine().getOut(), kept.decisions());
        told.forEach(line -> commandLine().getOut().println(language.say(line)));
        if (caseFile != null && !noStore && CaseStore.isEncrypted(caseFile)) {
            commandLine().getOut().println(language.say(Message.of("store.encrypted")));
        }
    }

    /// Where rows that were read are kept for the next time, unless that is declined or the case is encrypted.
    private EvidenceStore store(@Nullable Passphrase passphrase) {
        if (caseFile == null) {
            return EvidenceStore.none();
        }
        if (noStore) {
            EvidenceStore.drop(CaseStore.folder(caseFile));
            return EvidenceStore.none();
        }
        return CaseStore.beside(caseFile, passphrase != null);
    }

    private void report(Findings findings) {
        if (report != null) {
            String name = String.valueOf(out.toAbsolutePath().getFileName());
            ResultReport.write(findings, name, language.locale(), report);
        }
    }

    /// State of a case after findings are saved.
    ///
    /// @param decided the findings with decisions applied; null if they are not saved in a case
    /// @param plain the case file if the passphrase was unused because the case is not encrypted
    private record Kept(@Nullable Findings decided, DecisionCounts decisions, Optional<Path> plain) {
        static final Kept NOTHING = new Kept(null, DecisionCounts.NONE, Optional.empty());

        Findings decided(Findings otherwise) {
            return decided == null ? otherwise : decided;
        }
    }

    private static Kept kept(CaseFile saved, Findings findings, @Nullable Passphrase passphrase) {
        try (CaseFile file = saved) {
            boolean plain = passphrase != null && !file.encrypted();
            return new Kept(
                    file.decided(findings), file.decisionCounts(), plain ? Optional.of(file.file()) : Optional.empty());
        }
    }

    private static List<ConflictChoice> with(List<ConflictChoice> before, List<ConflictChoice> more) {
        List<ConflictChoice> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    private AnalysisRequest request() {
        List<ConflictChoice> choices = conflicts == null ? List.of() : ConflictFile.read(conflicts);
        EvidenceOptions.Stated stated = evidence.with(
                files -> mapping.stated(zone.zone(), files),
                line -> commandLine().getErr().println(language.say(line)));
        return new AnalysisRequest(
                        stated.files(),
                        stated.profiles(),
                        PolicyFile.read(policy.file(), zone.zone()),
                        asOf,
                        threads.threads(),
                        choices,
                        allEvents)
                .taughtBy(noLabels ? Labels.OFF : Labels.NONE);
    }

    private void warnOfPlain(Path file) {
        commandLine().getErr().println("redress: " + language.say(Message.of("cli.notEncrypted", file)));
    }
}
