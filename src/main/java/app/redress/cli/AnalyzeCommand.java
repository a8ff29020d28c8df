package app.redress.cli;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.RejectedLines;
import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.ConflictFile;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.findings.Findings;
import app.redress.report.export.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Exports in, a folder of results out: the console's main job without a window.
@Command(
        name = "analyze",
        description = "Reads exports, finds the accounts that were taken over, and writes figures and worklists.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AnalyzeCommand implements Callable<Integer> {
    @Option(
            names = "--transactions",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "transaction exports")
    private List<Path> transactions = List.of();

    @Option(names = "--access", paramLabel = "FILE", arity = "1..*", description = "access logs")
    private List<Path> access = List.of();

    @Option(names = "--accounts", paramLabel = "FILE", arity = "1..*", description = "account master data")
    private List<Path> accounts = List.of();

    @Option(names = "--claims", paramLabel = "FILE", arity = "1..*", description = "customers' reports")
    private List<Path> claims = List.of();

    @Option(names = "--controls", paramLabel = "FILE", arity = "1..*", description = "containment measures")
    private List<Path> controls = List.of();

    @Option(names = "--payouts", paramLabel = "FILE", arity = "1..*", description = "payouts that finance made")
    private List<Path> payouts = List.of();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            arity = "1..*",
            description = "mapping profiles: which header is which column and what values mean")
    private List<Path> profiles = List.of();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "one line of a mapping profile, for every file it fits: --set \"transactions.amount = Betrag\"")
    private List<String> settings = List.of();

    @Option(
            names = "--conflicts",
            paramLabel = "FILE",
            description = "conflicts.csv of an earlier run, with an x in keep beside each row that counts")
    private @Nullable Path conflicts;

    @Option(names = "--policy", paramLabel = "FILE", description = "policy; the shipped one where none is named")
    private @Nullable Path policy;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Tokyo",
            description = "zone of business days and of times without an offset (default: ${DEFAULT-VALUE})")
    private ZoneId zone = ZoneId.of("Asia/Tokyo");

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "what the estimate is stamped with, like 2019-07-04T06:00:00+09:00; the last instant in the evidence where none is named")
    private @Nullable Instant asOf;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads to work on; the results are the same whatever it is")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--case",
            paramLabel = "PATH",
            description = "case file to save the findings in as well; made where there is none")
    private @Nullable Path caseFile;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "file whose first line is the passphrase of the case: a new case is encrypted with it, an encrypted one opens with it. "
                            + "The environment variable REDRESS_PASSPHRASE does the same. There is no option for the passphrase itself: "
                            + "other users can see a command's arguments while it runs.")
    private @Nullable Path passphraseFile;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the results")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    private final String user;
    private final InstantSource clock;
    private final Secrets secrets;

    AnalyzeCommand(String user, InstantSource clock, Secrets secrets) {
        this.user = user;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new UnusableInput(Message.of("cli.threads", threads));
        }
        ResultFolder.requireUsable(out);
        try (Passphrase passphrase = passphrase()) {
            if (caseFile != null) {
                CaseFile.checkPassphrase(caseFile, passphrase);
            }
            analyse(passphrase);
        }
        return 0;
    }

    private @Nullable Passphrase passphrase() {
        if (caseFile == null) {
            if (passphraseFile != null) {
                throw new UnusableInput(Message.of("cli.passphraseWithoutCase"));
            }
            return null;
        }
        return new PassphraseSource(secrets.environment(), commandLine().getErr(), language).from(passphraseFile);
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private void analyse(@Nullable Passphrase passphrase) throws IOException {
        CaseAnalysis cases = new CaseAnalysis(user, clock, secrets.random());
        AnalysisRequest said = request();
        AnalysisRequest request = caseFile == null ? said : cases.withDecisionsOf(caseFile, passphrase, said);
        Findings findings = Analysis.run(request, Progress.NONE);
        new ResultFolder(language.locale()).write(findings, out, RejectedLines.of(request, findings));
        if (caseFile != null) {
            try (CaseFile kept = cases.keep(findings, request, caseFile, passphrase, Progress.NONE)) {
                warnWhenPlain(kept, passphrase);
            }
        }
        new Summary(findings, language).print(commandLine().getOut());
    }

    private AnalysisRequest request() {
        MappingProfiles stated = new MappingProfiles(
                zone,
                MappingProfile.of("--set", settings),
                profiles.stream().map(MappingProfile::read).toList(),
                Map.of());
        List<ConflictChoice> choices = conflicts == null ? List.of() : ConflictFile.read(conflicts);
        return new AnalysisRequest(files(), policy, stated, zone, asOf, threads, choices);
    }

    private Map<EvidenceKind, List<Path>> files() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        files.put(EvidenceKind.TRANSACTIONS, transactions);
        files.put(EvidenceKind.ACCESS, access);
        files.put(EvidenceKind.ACCOUNTS, accounts);
        files.put(EvidenceKind.CLAIMS, claims);
        files.put(EvidenceKind.CONTROLS, controls);
        files.put(EvidenceKind.PAYOUTS, payouts);
        return files;
    }

    private void warnWhenPlain(CaseFile kept, @Nullable Passphrase passphrase) {
        if (passphrase != null && !kept.encrypted()) {
            commandLine().getErr().println("redress: " + language.say(Message.of("cli.notEncrypted", kept.file())));
        }
    }
}
