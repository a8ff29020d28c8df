package app.redress.analysis;

import app.redress.analysis.joining.Overlap;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.TextTable;
import app.redress.evidence.imports.Export;
import app.redress.evidence.source.EvidenceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Accounts of the files by a reading of their account column only, which takes a fraction of an import's time and
/// keeps nothing else.
final class ScannedAccounts implements AccountsOfFiles {
    private final EvidenceSet evidence;
    private final Progress progress;
    private final List<EvidenceFile> files = new ArrayList<>();
    /// By the file's index.
    private final Map<Integer, TextTable> accounts = new TreeMap<>();

    private ScannedAccounts(EvidenceSet evidence, Progress progress) {
        this.evidence = evidence;
        this.progress = progress;
    }

    /// Reads the accounts of every file that names some.
    ///
    /// @throws app.redress.domain.UnusableInput when a file cannot be read
    /// @throws Progress.Cancelled when it is no longer wanted
    static ScannedAccounts of(EvidenceSet evidence, WorkerPool workers, Progress progress) {
        ScannedAccounts scanned = new ScannedAccounts(evidence, progress);
        List<Export<?>> exports = Stream.<List<? extends Export<?>>>of(
                        evidence.transactions(), evidence.access(), evidence.accounts(), evidence.claims())
                .<Export<?>>flatMap(List::stream)
                .toList();
        long bytes = exports.stream().mapToLong(Export::size).sum();
        ReadingProgress reading = new ReadingProgress(progress, Progress.Stage.READING, bytes);
        List<Callable<Scan>> work = exports.stream()
                .<Callable<Scan>>map(e -> () -> Scan.of(e, reading))
                .toList();
        for (Scan scan : workers.all(work)) {
            scanned.files.add(scan.file());
            scanned.accounts.put(scan.file().index(), scan.accounts());
        }
        return scanned;
    }

    private record Scan(EvidenceFile file, TextTable accounts) {
        static Scan of(Export<?> export, ReadingProgress reading) {
            TextTable accounts = new TextTable();
            Predicate<String> seen = account -> {
                if (!account.isEmpty()) {
                    accounts.of(account);
                }
                return false;
            };
            EvidenceFile file =
                    export.readAccounts(seen, (_, _) -> {}, reading).receipt().file();
            return new Scan(file, accounts);
        }
    }

    /// The files read, in evidence order.
    List<EvidenceFile> files() {
        return files;
    }

    @Override
    public TextTable of(EvidenceFile file) {
        return accounts.getOrDefault(file.index(), new TextTable());
    }

    @Override
    public TextTable beside(EvidenceKind kind) {
        return kind == EvidenceKind.TRANSACTIONS
                ? named(EvidenceKind.ACCESS, EvidenceKind.ACCOUNTS)
                : named(EvidenceKind.TRANSACTIONS);
    }

    private TextTable named(EvidenceKind... kinds) {
        TextTable named = new TextTable();
        files.stream().filter(file -> List.of(kinds).contains(file.kind())).forEach(file -> of(file).forEach(
                        named::of));
        return named;
    }

    @Override
    public AccountContacts byContact(Predicate<String> wanted) {
        return AccountContacts.among(
                facts -> evidence.accounts()
                        .forEach(export -> export.read((row, _) -> facts.accept(row), _ -> progress.checkCancelled())),
                wanted);
    }

    @Override
    public Overlap overlap(EvidenceFile file) {
        TextTable others = beside(file.kind());
        Overlap found = new Overlap(others.size());
        of(file).forEach(account -> found.meet(others.find(account) >= 0));
        return found;
    }
}
