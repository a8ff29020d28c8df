package app.redress.cli.options;

import app.redress.domain.EvidenceKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/// The exports other than transactions, which some commands require and others do not.
public final class EvidenceOptions {
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

    /// All files by kind, including the transactions.
    public Map<EvidenceKind, List<Path>> with(List<Path> transactions) {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        files.put(EvidenceKind.TRANSACTIONS, transactions);
        files.put(EvidenceKind.ACCESS, access);
        files.put(EvidenceKind.ACCOUNTS, accounts);
        files.put(EvidenceKind.CLAIMS, claims);
        files.put(EvidenceKind.CONTROLS, controls);
        files.put(EvidenceKind.PAYOUTS, payouts);
        return files;
    }
}
