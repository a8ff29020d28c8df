package app.redress.evidence.imports;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.FormatDetector;
import app.redress.evidence.mapping.AccessRowParser;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.mapping.ReferenceRowParsers;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.mapping.TransactionRowParser;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.values.CountryLookup;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// One export of a known kind. May be read as often as needed; each reading gives the same rows and receipt.
///
/// A bad line never stops a reading: an analyst must be able to show what a figure leaves out.
public final class Export<T> {
    private final int index;
    private final EvidenceKind kind;
    private final ExportSource source;
    private final ExportFormat format;
    private final BiFunction<ResolvedMapping, CountryLookup, RowParser<T>> parsers;

    private Export(
            int index,
            EvidenceKind kind,
            ExportFile file,
            MappingProfiles profiles,
            BiFunction<ResolvedMapping, CountryLookup, RowParser<T>> parsers) {
        this.index = index;
        this.kind = kind;
        this.source = new ExportSource(file);
        this.format = new FormatDetector(source, profiles).detect(kind);
        this.parsers = parsers;
    }

    private Export(Export<T> other, Map<String, String> aliases) {
        this.index = other.index;
        this.kind = other.kind;
        this.source = other.source;
        ExportFormat as = other.format;
        this.format = new ExportFormat(as.dialect(), as.header(), as.profile().with(aliases));
        this.parsers = other.parsers;
    }

    /// The same with other names of accounts, which another file gives.
    public Export<T> with(Map<String, String> aliases) {
        return new Export<>(this, aliases);
    }

    /// @param index position in the evidence set
    /// @param profiles what is stated about the file, over what is detected
    /// @throws UnusableInput when the file cannot be read as this kind at all
    public static Export<Transaction> transactions(int index, ExportFile file, MappingProfiles profiles) {
        return new Export<>(index, EvidenceKind.TRANSACTIONS, file, profiles, (p, _) -> new TransactionRowParser(p));
    }

    /// See [#transactions].
    public static Export<Access> access(int index, ExportFile file, MappingProfiles profiles) {
        return new Export<>(index, EvidenceKind.ACCESS, file, profiles, AccessRowParser::new);
    }

    /// See [#transactions].
    public static Export<AccountFacts> accounts(int index, ExportFile file, MappingProfiles profiles) {
        return new Export<>(index, EvidenceKind.ACCOUNTS, file, profiles, (p, _) -> ReferenceRowParsers.accounts(p));
    }

    /// See [#transactions].
    public static Export<Claim> claims(int index, ExportFile file, MappingProfiles profiles) {
        return new Export<>(index, EvidenceKind.CLAIMS, file, profiles, (p, _) -> ReferenceRowParsers.claims(p));
    }

    /// See [#transactions].
    public static Export<Control> controls(int index, ExportFile file, MappingProfiles profiles) {
        return new Export<>(index, EvidenceKind.CONTROLS, file, profiles, (p, _) -> ReferenceRowParsers.controls(p));
    }

    /// See [#transactions].
    public static Export<Payout> payouts(int index, ExportFile file, MappingProfiles profiles) {
        return new Export<>(index, EvidenceKind.PAYOUTS, file, profiles, (p, _) -> ReferenceRowParsers.payouts(p));
    }

    /// See [#transactions].
    public static Export<?> of(EvidenceKind kind, int index, ExportFile file, MappingProfiles profiles) {
        return switch (kind) {
            case TRANSACTIONS -> transactions(index, file, profiles);
            case ACCESS -> access(index, file, profiles);
            case ACCOUNTS -> accounts(index, file, profiles);
            case CLAIMS -> claims(index, file, profiles);
            case CONTROLS -> controls(index, file, profiles);
            case PAYOUTS -> payouts(index, file, profiles);
        };
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
        return new RowRefetcher<>(source, format, parser()).at(rows, file);
    }

    RowParser<T> parser() {
        return parsers.apply(format.profile(), new CountryLookup());
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
            ExportPass<T> pass = new ExportPass<>(index, text, format, parser(), accounts, sink, ticker);
            pass.run(atMost);
            EvidenceFile file = new EvidenceFile(
                    index,
                    source.name(),
                    source.file().path().toString(),
                    kind,
                    pass.whole() ? text.sha256() : "",
                    source.size());
            return pass.result(file);
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(
                    source.file() + ": reading stopped (" + e.getMessage() + "); copy the file again from its source",
                    e);
        }
    }
}
