package app.redress.cli.options;

import app.redress.analysis.KindsOfFiles;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.FolderFiles;
import app.redress.simulation.exports.DrillFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The exports a command reads: named by kind, or as files and folders whose kinds are detected.
public final class EvidenceOptions {
    private static final Set<String> TRUTH = Set.of(DrillFiles.TRUTH_ACCOUNTS, DrillFiles.TRUTH_EVENTS);

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> detected = List.of();

    @Option(names = "--transactions", paramLabel = "FILE", arity = "1..*")
    private List<Path> transactions = List.of();

    @Option(names = "--access", paramLabel = "FILE", arity = "1..*")
    private List<Path> access = List.of();

    @Option(names = "--accounts", paramLabel = "FILE", arity = "1..*")
    private List<Path> accounts = List.of();

    @Option(names = "--claims", paramLabel = "FILE", arity = "1..*")
    private List<Path> claims = List.of();

    @Option(names = "--controls", paramLabel = "FILE", arity = "1..*")
    private List<Path> controls = List.of();

    @Option(names = "--payouts", paramLabel = "FILE", arity = "1..*")
    private List<Path> payouts = List.of();

    /// Files by kind, and what was said about them.
    public record Stated(Map<EvidenceKind, List<Path>> files, MappingProfiles profiles) {}

    /// All files by kind, with what the command was told of them.
    ///
    /// @param said finds what applies to some files
    /// @param told receives what each file without a stated kind was taken for
    /// @throws app.redress.domain.UnusableInput if the kind of a file has to be said
    public Stated with(Function<Collection<Path>, MappingProfiles> said, Consumer<Message> told) {
        Map<EvidenceKind, List<Path>> files = named();
        Set<Path> inFolders = new HashSet<>();
        List<Path> further = further(inFolders, told);
        MappingProfiles profiles =
                said.apply(Stream.concat(files.values().stream().flatMap(List::stream), further.stream())
                        .toList());
        if (!further.isEmpty()) {
            KindsOfFiles kinds = KindsOfFiles.of(further, inFolders::contains, profiles);
            kinds.told().forEach(told);
            files.replaceAll((kind, stated) -> Stream.concat(stated.stream(), kinds.of(kind).stream())
                    .distinct()
                    .toList());
        }
        return new Stated(files, profiles);
    }

    private Map<EvidenceKind, List<Path>> named() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        files.put(EvidenceKind.TRANSACTIONS, transactions);
        files.put(EvidenceKind.ACCESS, access);
        files.put(EvidenceKind.ACCOUNTS, accounts);
        files.put(EvidenceKind.CLAIMS, claims);
        files.put(EvidenceKind.CONTROLS, controls);
        files.put(EvidenceKind.PAYOUTS, payouts);
        return files;
    }

    /// Files whose kinds are not stated. The truth of a drill is no evidence, however much it looks like it.
    private List<Path> further(Set<Path> inFolders, Consumer<Message> told) {
        List<Path> further = new ArrayList<>();
        for (Path one : detected) {
            for (Path file : FolderFiles.in(one)) {
                if (file.equals(one)) {
                    further.add(file);
                } else if (TRUTH.contains(String.valueOf(file.getFileName()))) {
                    told.accept(Message.of("kinds.truth", file.getFileName()));
                } else {
                    inFolders.add(file);
                    further.add(file);
                }
            }
        }
        return further;
    }
}
