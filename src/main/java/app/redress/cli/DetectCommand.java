package app.redress.cli;

import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.PolicyFile;
import app.redress.analysis.SetComparison;
import app.redress.analysis.SetInspector;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.MappingOptions;
import app.redress.cli.options.ThreadsOption;
import app.redress.cli.options.ZoneOption;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what was detected about exports, and saves it as a profile, without importing anything.
@Command(name = "detect", mixinStandardHelpOptions = true, sortOptions = false)
public final class DetectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable EvidenceKind kind;

    @Option(names = "--write", paramLabel = "PROFILE")
    private @Nullable Path write;

    @Mixin
    private final MappingOptions mapping = new MappingOptions();

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<ExportFile> texts =
                files.stream().flatMap(f -> Inspector.textsIn(f).stream()).toList();
        if (write != null && texts.size() > 1) {
            throw new UnusableInput(Message.of("cli.oneProfile", write, texts.size()));
        }
        MappingProfiles stated = mapping.stated(zone.zone(), files);
        List<Inspection> seen = SetInspector.inspectAll(texts, kind, stated);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        DetectReport report = new DetectReport(language.locale());
        seen.forEach(one -> report.print(one, out));
        if (write != null) {
            save(write, seen.getFirst().profiles().detected());
        }
        boolean ready = seen.stream().allMatch(Inspection::ready) && fit(seen, stated, report, out);
        out.flush();
        return ready ? 0 : RedressCommand.UNUSABLE;
    }

    /// Whether the files can be analysed together, as far as their accounts and first rows tell.
    private boolean fit(List<Inspection> seen, MappingProfiles stated, DetectReport report, PrintWriter out) {
        Map<EvidenceKind, List<Path>> byKind = new EnumMap<>(EvidenceKind.class);
        for (Inspection one : seen) {
            List<Path> paths = byKind.computeIfAbsent(Objects.requireNonNull(one.kind()), _ -> new ArrayList<>());
            if (!paths.contains(one.file().path())) {
                paths.add(one.file().path());
            }
        }
        if (byKind.size() < 2 || !byKind.containsKey(EvidenceKind.TRANSACTIONS)) {
            return true;
        }
        try {
            SetComparison found = SetComparison.ofAccounts(
                    new AnalysisRequest(
                            byKind, stated, PolicyFile.shipped(zone.zone()), null, threads.threads(), List.of()),
                    Progress.NONE);
            report.print(found, out);
            return true;
        } catch (UnusableInput asked) {
            report.print(asked, out);
            return false;
        }
    }

    /// Saves the profile; overwriting one increases its version.
    private static void save(Path file, MappingProfile detected) {
        try {
            int version = Files.exists(file) ? versionOf(file) + 1 : 1;
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
            MappingProfile written = detected.without("profile").named(name).with("version", String.valueOf(version));
            Files.writeString(file, written.text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.notWritable", file), e);
        }
    }

    private static int versionOf(Path file) {
        String said = MappingProfile.read(file).said("version").orElse("1");
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : 1;
    }
}
