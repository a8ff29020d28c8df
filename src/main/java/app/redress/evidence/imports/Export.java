package app.redress.evidence.imports;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.FormatDetector;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.values.CountryLookup;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// One export of a known kind. May be read as often as needed; each reading gives the same rows and receipt.
///
/// A bad line never stops a reading: an analyst must be able to show what a figure leaves out.
public final class Export<T> {
    private final int index;
    private final ExportKind<T> kind;
    private final ExportSource source;
    private final ExportFormat format;
    private final Optional<Path> geoip;

    private Export(ExportKind<T> kind, int index, ExportFile file, MappingProfiles profiles) {
        this.index = index;
        this.kind = kind;
        this.source = new ExportSource(file);
        FormatDetector detector = new FormatDetector(source, profiles);
        this.format = SecondHourFinder.settled(source, detector.detect(kind.kind()));
        this.geoip = kind.kind() == EvidenceKind.ACCESS
                ? detector.stated().said(MappingProfile.GEOIP).map(Path::of)
                : Optional.empty();
        // an unusable database is refused before the work, not in the middle of it
        geoip.ifPresent(CountryLookup::from);
    }

    private Export(Export<T> other, Map<String, String> aliases) {
        this.index = other.index;
        this.kind = other.kind;
        this.source = other.source;
        ExportFormat as = other.format;
        this.format = new ExportFormat(as.dialect(), as.header(), as.profile().with(aliases), as.nested());
        this.geoip = other.geoip;
    }

    /// The same with other names of accounts, which another file gives.
    public Export<T> with(Map<String, String> aliases) {
        return new Export<>(this, aliases);
    }

    /// @param index position in the evidence set
    /// @param profiles what is stated about the file, over what is detected
    /// @throws UnusableInput when the file cannot be read as this kind at all
    public static <T> Export<T> of(ExportKind<T> kind, int index, ExportFile file, MappingProfiles profiles) {
        return new Export<>(kind, index, file, profiles);
    }

    public ExportKind<T> kind() {
        return kind;
    }

    /// Bytes on disk.
    public long size() {
        return source.size();
    }

    public int index() {
        return index;
    }

    /// Reads the file from its beginning, handing every accepted row to the sink.
    ///
    /// @param ticker told every few thousand rows how many more bytes were read; may throw to stop the reading
    public ImportResult read(RowSink<? super T> sink, LongConsumer ticker) {
        return pass(_ -> true, (value, row, _) -> sink.accept(value, row.lines()), ticker, Long.MAX_VALUE);
    }

    /// Reads the rows of some accounts and passes over the others unread. The receipt then counts only what was read.
    public ImportResult readAccounts(Predicate<String> accounts, RowSink<? super T> sink, LongConsumer ticker) {
        return pass(accounts, (value, row, _) -> sink.accept(value, row.lines()), ticker, Long.MAX_VALUE);
    }

    /// Copies the header and some rejected rows as they stand in the file.
    ///
    /// @param header physical lines of the header
    /// @param rejects of this file, in line order
    public void copyRejected(long header, List<Reject> rejects, OutputStream out) throws IOException {
        new RejectedRowCopier(source, format.dialect()).copy(header, rejects, out);
    }

    /// Some accepted rows once more.
    ///
    /// @param rows physical lines that each row covers, by its first line
    /// @param file as an earlier reading found it
    public List<RefetchedRow<T>> originals(SortedMap<Long, Integer> rows, EvidenceFile file) {
        return new RowRefetcher<>(source, format, kind, parser()).at(rows, file);
    }

    RowParser<T> parser() {
        return kind.parser(format.profile(), geoip.map(CountryLookup::from).orElseGet(CountryLookup::new));
    }

    ResolvedMapping profile() {
        return format.profile();
    }

    /// Reads the beginning of the file, or all of it, for looking at.
    ImportResult look(ExportPass.EvidenceSink<? super T> sink, long atMost, LongConsumer ticker) {
        return pass(_ -> true, sink, ticker, atMost);
    }

    private ImportResult pass(
            Predicate<String> accounts, ExportPass.EvidenceSink<? super T> sink, LongConsumer ticker, long atMost) {
        try (ExportSource.Text text = source.text(format.dialect().stated())) {
            ExportPass<T> pass = new ExportPass<>(index, text, format, kind, parser(), accounts, sink, ticker);
            pass.run(atMost);
            EvidenceFile file = new EvidenceFile(
                    index,
                    source.name(),
                    source.file().path().toString(),
                    kind.kind(),
                    pass.whole() ? text.sha256() : "",
                    source.size());
            return pass.result(file);
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(Message.of("file.stopped", source.file(), e.getMessage()), e);
        }
    }
}
