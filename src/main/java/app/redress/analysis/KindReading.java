package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.Conflict;
import app.redress.evidence.ConflictChoice;
import app.redress.evidence.Coverage;
import app.redress.evidence.Covered;
import app.redress.evidence.DuplicateRegister;
import app.redress.evidence.Duplicates;
import app.redress.evidence.EvidenceFile;
import app.redress.evidence.Export;
import app.redress.evidence.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The first reading of all files of one kind, and what stands in them more than once.
final class KindReading<T> {
    private final List<Export<T>> exports;
    private final @Nullable Noting<T> noting;
    private final @Nullable Function<T, Instant> time;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Covered> covered = new ArrayList<>();
    private Duplicates duplicates = Duplicates.none();
    private List<Conflict> conflicts = List.of();

    /// Notes a row in a register.
    interface Noting<T> {
        void note(DuplicateRegister register, T row, int lines);
    }

    /// @param noting null for rows that need not be compared with any others
    /// @param time of a row, where it matters which hours the files cover
    KindReading(List<Export<T>> exports, @Nullable Noting<T> noting, @Nullable Function<T, Instant> time) {
        this.exports = exports;
        this.noting = noting;
        this.time = time;
    }

    /// Reads the files one after the other.
    KindReading<T> read(Consumer<? super T> sink, LongConsumer ticker, EvidenceKind kind, List<ConflictChoice> all) {
        List<ConflictChoice> choices =
                all.stream().filter(c -> c.kind() == kind).toList();
        try (DuplicateRegister register = new DuplicateRegister()) {
            exports.forEach(export -> read(export, register, sink, ticker));
            List<EvidenceFile> files =
                    readings.stream().map(r -> r.receipt().file()).toList();
            duplicates = register.settle(files, choices);
            conflicts = duplicates.conflicts(exports, files);
        }
        return this;
    }

    private void read(Export<T> export, DuplicateRegister register, Consumer<? super T> sink, LongConsumer ticker) {
        Coverage coverage = new Coverage();
        Reading reading = export.read(
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
        readings.add(reading);
        if (time != null) {
            covered.add(Covered.of(reading, coverage));
        }
    }

    /// Reads the same files once more.
    void readAgain(Consumer<? super T> sink, LongConsumer ticker) {
        for (int i = 0; i < exports.size(); i++) {
            Reading again = exports.get(i).read((row, _) -> sink.accept(row), ticker);
            readings.get(i).receipt().file().requireUnchanged(again.receipt().file().sha256());
        }
    }

    List<Reading> readings() {
        return readings;
    }

    List<Covered> covered() {
        return covered;
    }

    Duplicates duplicates() {
        return duplicates;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }
}
