package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.RowAtHand;
import app.redress.domain.Transaction;
import app.redress.evidence.duplicates.AlikeRows;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.DuplicateRegister;
import app.redress.evidence.duplicates.DuplicateRows;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.FileCoverage;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.imports.PlainSink;
import app.redress.evidence.imports.RowSink;
import app.redress.evidence.imports.TimeCoverage;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.store.EvidenceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The first pass over all files of one kind, and their duplicates.
final class KindImport<T> {
    private final ExportKind<T> kind;
    private final List<Export<T>> exports;
    private final EvidenceStore store;
    private final List<ImportResult> results = new ArrayList<>();
    private final List<FileCoverage> covered = new ArrayList<>();
    private final @Nullable AlikeRows alike;
    private @Nullable Consumer<RowAtHand<T>> plain;
    private DuplicateRows duplicates = DuplicateRows.none();
    private List<Conflict> conflicts = List.of();

    KindImport(ExportKind<T> kind, List<Export<T>> exports, EvidenceStore store) {
        this.kind = kind;
        this.exports = exports;
        this.store = store;
        this.alike = kind.kind() == EvidenceKind.TRANSACTIONS && exports.size() > 1 ? new AlikeRows() : null;
    }

    /// Takes rows in common spelling as they are at hand, beside the others as objects.
    KindImport<T> takingPlain(Consumer<RowAtHand<T>> sink) {
        plain = sink;
        return this;
    }

    /// Reads the files one after another.
    KindImport<T> read(Consumer<? super T> sink, LongConsumer ticker, List<ConflictChoice> all) {
        List<ConflictChoice> choices =
                all.stream().filter(c -> c.kind() == kind.kind()).toList();
        try (DuplicateRegister<T> register = new DuplicateRegister<>(kind, () -> ticker.accept(0))) {
            exports.forEach(export -> read(export, register, sink, ticker));
            List<EvidenceFile> files =
                    results.stream().map(r -> r.receipt().file()).toList();
            duplicates = register.settle(exports, files, choices);
            conflicts = duplicates.conflicts(exports, files);
        }
        return this;
    }

    private void read(Export<T> export, DuplicateRegister<T> register, Consumer<? super T> sink, LongConsumer ticker) {
        TimeCoverage coverage = new TimeCoverage();
        boolean compared = isCompared();
        RowSink<T> careful = (row, lines) -> {
            if (compared) {
                register.add(row, lines);
            }
            if (kind.needsCoverage()) {
                coverage.add(Objects.requireNonNull(kind.at(row)));
            }
            if (alike != null && row instanceof Transaction moved) {
                alike.add(moved);
            }
            sink.accept(row);
        };
        Consumer<RowAtHand<T>> atHand = plain;
        PlainSink<T> quick = (row, lines) -> {
            if (compared) {
                register.add(row, lines);
            }
            coverage.add(row.second(), row.nano());
            if (alike != null && row.value() instanceof Transaction moved) {
                alike.add(moved);
            }
            Objects.requireNonNull(atHand).accept(row);
        };
        ImportResult result = atHand == null ? read(export, careful, ticker) : read(export, careful, quick, ticker);
        results.add(result);
        if (kind.needsCoverage()) {
            covered.add(FileCoverage.of(result, coverage));
        }
    }

    private ImportResult read(Export<T> export, RowSink<T> careful, LongConsumer ticker) {
        EvidenceStore.Fresh<T> fresh = beside -> export.read(
                (row, lines) -> {
                    beside.add(row, lines);
                    careful.accept(row, lines);
                },
                ticker);
        return store.read(export, (row, lines) -> careful.accept(row.value(), lines), fresh, ticker);
    }

    private ImportResult read(Export<T> export, RowSink<T> careful, PlainSink<T> quick, LongConsumer ticker) {
        EvidenceStore.Fresh<T> fresh = beside -> export.read(
                (row, lines) -> {
                    beside.add(row, lines);
                    careful.accept(row, lines);
                },
                (row, lines) -> {
                    beside.add(row, lines);
                    quick.accept(row, lines);
                },
                ticker);
        return store.read(export, quick::accept, fresh, ticker);
    }

    /// Whether duplicates are possible: rows without a key may repeat within a file, so a single file has none.
    private boolean isCompared() {
        return kind.conflictKey().isPresent() || exports.size() > 1;
    }

    /// Two files that tell the same movements under other ids.
    Optional<AlikeRows.Twins> twins() {
        return Optional.ofNullable(alike).flatMap(AlikeRows::twins);
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
