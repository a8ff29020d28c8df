package app.redress.evidence.imports;

import app.redress.evidence.kinds.CanonicalValues;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.rows.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a file without importing it and keeps sample rows: the first ones, some from all over the file, and unusual
/// ones.
final class PreviewReader<T> implements ExportPass.EvidenceSink<T> {
    private static final int FIRST = 20;
    private static final int RANDOM = 30;
    private static final int EXAMPLES = 3;
    private static final int TROUBLES = 200;
    private static final Duration FAR = Duration.ofDays(366);

    private final List<ImportPreview.PreviewRow> first = new ArrayList<>();
    private final ImportPreview.@Nullable PreviewRow[] sample = new ImportPreview.PreviewRow[RANDOM];
    private final List<ImportPreview.PreviewRow> odd = new ArrayList<>();
    private final Map<String, Trouble> troubles = new LinkedHashMap<>();
    // fixed seed: the same file always gives the same rows
    private final SplittableRandom random = new SplittableRandom(7);
    private final ResolvedMapping profile;
    private final ExportKind<T> kind;
    private long rows;
    private long largest;
    private ImportPreview.@Nullable PreviewRow largestRow;
    private @Nullable Instant firstTime;

    private PreviewReader(ResolvedMapping profile, ExportKind<T> kind) {
        this.profile = profile;
        this.kind = kind;
    }

    static <T> ImportPreview of(Export<T> export, long atMost, LongConsumer ticker) {
        PreviewReader<T> trial = new PreviewReader<>(export.profile(), export.kind());
        ImportResult reading = export.look(trial, atMost, ticker);
        boolean whole = !reading.receipt().file().sha256().isEmpty();
        return new ImportPreview(whole, reading.receipt(), trial.listed(), trial.rows());
    }

    @Override
    public void accept(T value, Row row, ExportPass<?> at) {
        rows++;
        if (first.size() < FIRST) {
            first.add(preview(ImportPreview.Pick.FIRST, value, row, at));
        } else {
            long slot = random.nextLong(rows - FIRST);
            if (slot < RANDOM) {
                sample[(int) slot] = preview(ImportPreview.Pick.RANDOM, value, row, at);
            }
        }
        long yen = Math.abs(kind.yen(value));
        if (yen > largest && rows > 1) {
            largestRow = preview(ImportPreview.Pick.SUSPICIOUS, value, row, at);
        }
        largest = Math.max(largest, yen);
        if (isFarOff(kind.at(value)) && odd.size() < RANDOM) {
            odd.add(preview(ImportPreview.Pick.SUSPICIOUS, value, row, at));
        }
    }

    private boolean isFarOff(@Nullable Instant time) {
        Instant reference = firstTime;
        if (time == null || reference == null) {
            firstTime = time;
            return false;
        }
        return Duration.between(reference, time).abs().compareTo(FAR) > 0;
    }

    private ImportPreview.PreviewRow preview(ImportPreview.Pick pick, T value, Row row, ExportPass<?> at) {
        List<ImportPreview.Cell> cells = new ArrayList<>();
        CanonicalValues.of(kind, value, profile.zone()).forEach((column, parsed) -> {
            String raw = row.text(profile.at(column));
            if (!raw.isEmpty() || !parsed.isEmpty()) {
                cells.add(new ImportPreview.Cell(column, raw, parsed));
            }
        });
        return new ImportPreview.PreviewRow(pick, row.line(), at.raw(row), cells, null);
    }

    @Override
    public void reject(ExportPass.Turned turned) {
        String header =
                turned.why().column() == null ? "" : profile.header(turned.why().column());
        String sort = header + '\0' + ImportPreview.sort(turned.why().reason());
        Trouble known = troubles.get(sort);
        if (known == null && troubles.size() < TROUBLES) {
            known = new Trouble(header, turned);
            troubles.put(sort, known);
        }
        if (known != null && ++known.rows <= EXAMPLES) {
            odd.add(new ImportPreview.PreviewRow(
                    ImportPreview.Pick.SUSPICIOUS,
                    turned.line(),
                    turned.raw(),
                    List.of(),
                    new ImportPreview.Trouble(
                            header, turned.why().reason(), turned.why().remedy(), 1, turned.line())));
        }
    }

    private List<ImportPreview.Trouble> listed() {
        return troubles.values().stream()
                .map(Trouble::told)
                .sorted(Comparator.comparingLong((ImportPreview.Trouble t) -> -t.rows())
                        .thenComparingLong(ImportPreview.Trouble::firstLine))
                .toList();
    }

    private List<ImportPreview.PreviewRow> rows() {
        List<ImportPreview.PreviewRow> all = new ArrayList<>(first);
        for (ImportPreview.PreviewRow row : sample) {
            if (row != null) {
                all.add(row);
            }
        }
        all.addAll(odd);
        if (largestRow != null) {
            all.add(largestRow);
        }
        all.sort(
                Comparator.comparingLong(ImportPreview.PreviewRow::line).thenComparing(ImportPreview.PreviewRow::pick));
        return all;
    }

    /// Rows rejected for the same type of reason.
    private static final class Trouble {
        private final String header;
        private final ExportPass.Turned example;
        private long rows;

        Trouble(String header, ExportPass.Turned example) {
            this.header = header;
            this.example = example;
        }

        ImportPreview.Trouble told() {
            return new ImportPreview.Trouble(
                    header, example.why().reason(), example.why().remedy(), rows, example.line());
        }
    }
}
