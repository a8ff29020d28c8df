package app.redress.cli;

import app.redress.analysis.AddedEvidence;
import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.RejectedLines;
import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.findings.Findings;
import app.redress.report.export.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Adds exports to a saved case and analyses it again.
@Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false)
public final class AddCommand implements Callable<Integer> {
    @Option(names = "--case", paramLabel = "PATH", required = true)
    private @Nullable Path caseFile;

    @Option(names = "--transactions", paramLabel = "FILE", arity = "1..*")
    private List<Path> transactions = List.of();

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    @Option(names = "--profile", paramLabel = "FILE", arity = "1..*")
    private List<Path> profiles = List.of();

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private List<String> settings = List.of();

    @Option(names = "--as-of", paramLabel = "TIME")
    private @Nullable Instant asOf;

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

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    private final String user;
    private final InstantSource clock;
    private final Secrets secrets;

    AddCommand(String user, InstantSource clock, Secrets secrets) {
        this.user = user;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            ResultFolder.requireUsable(out);
        }
        var line = Objects.requireNonNull(spec).commandLine();
        Path place = Objects.requireNonNull(caseFile);
        try (Passphrase passphrase = passphrases.read(secrets, line.getErr(), language);
                CaseFile file = CaseFile.open(place, user, clock, passphrase);
                WorkProgress watched =
                        progress.on(line.getErr(), err -> ProgressLine.ofAnalysis(err, System::nanoTime, language))) {
            signIn.to(file, secrets, line.getErr(), language);
            CaseAnalysis cases = new CaseAnalysis(user, clock, secrets.random());
            Findings findings = cases.add(file, added(), threads.threads(), watched);
            if (out != null) {
                new ResultFolder(language.locale())
                        .write(
                                findings,
                                out,
                                RejectedLines.of(CaseAnalysis.requestOf(file, threads.threads()), findings));
            }
            new Summary(findings, language).print(line.getOut());
        }
        return 0;
    }

    /// The zone is that of the case where nothing else is stated.
    private AddedEvidence added() {
        return new AddedEvidence(
                evidence.with(transactions),
                new MappingProfiles(
                        ZoneOffset.UTC,
                        MappingProfile.of("--set", settings),
                        profiles.stream().map(MappingProfile::read).toList(),
                        Map.of()),
                asOf);
    }
}
