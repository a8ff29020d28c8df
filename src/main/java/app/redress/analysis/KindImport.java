package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.DuplicateRegister;
import app.redress.evidence.duplicates.DuplicateRows;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.FileCoverage;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.imports.TimeCoverage;
import app.redress.evidence.source.EvidenceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The first pass over all files of one kind, and the duplicates in them.
final class KindImport<T> {
    private final List<Export<T>> exports;
    private final @Nullable Noting<T> noting;
    private final @Nullable Function<T, Instant> time;
    private final List<ImportResult> results = new ArrayList<>();
    private final List<FileCoverage> covered = new ArrayList<>();
    private DuplicateRows duplicates = DuplicateRows.none();
    private List<Conflict> conflicts = List.of();

    /// Notes a row in a register.
    interface Noting<T> {
        void note(DuplicateRegister register, T row, int lines);
    }

    /// @param noting null for rows that need not be compared with any others
    /// @param time of a row, where it matters which hours the files cover
    KindImport(List<Export<T>> exports, @Nullable Noting<T> noting, @Nullable Function<T, Instant> time) {
        this.exports = exports;
        this.noting = noting;
        this.time = time;
    }

    /// Reads the files one after the other.
    KindImport<T> read(Consumer<? super T> sink, LongConsumer ticker, EvidenceKind kind, List<ConflictChoice> all) {
        List<ConflictChoice> choices =
                all.stream().filter(c -> c.kind() == kind).toList();
        try (DuplicateRegister register = new DuplicateRegister()) {
            exports.forEach(export -> read(export, register, sink, ticker));
            List<EvidenceFile> files =
                    results.stream().map(r -> r.receipt().file()).toList();
            duplicates = register.settle(files, choices);
            conflicts = duplicates.conflicts(exports, files);
        }
        return this;
    }

    private void read(Export<T> export, DuplicateRegister register, Consumer<? super T> sink, LongConsumer ticker) {
        TimeCoverage coverage = new TimeCoverage();
        ImportResult result = export.read(
                (row, lines) -> {
                    if (noting != null) {
                        noting.note(register, row, lines);
                    }
                    if (time != null) {
                        coverage.add(time.apply(row));
                    }
                    sink.accept(row);
                },
                ticker);
        results.add(result);
        if (time != null) {
            covered.add(FileCoverage.of(result, coverage));
        }
    }

    /// Reads the same files once more.
    void readAgain(Consumer<? super T> sink, LongConsumer ticker) {
        for (int i = 0; i < exports.size(); i++) {
            ImportResult again = exports.get(i).read((row, _) -> sink.accept(row), ticker);
            results.get(i)
                    .receipt()
                    .file()
                    .requireUnchanged(again.receipt().file().sha256());
        }
    }

    List<ImportResult> results() {
        return results;
    }

    List<FileCoverage> covered() {
        return covered;
    }

    DuplicateRows duplicates() {
        return duplicates;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }
}
