package app.redress.evidence;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// One export of a known kind. May be read as often as needed; each reading gives the same rows and receipt.
///
/// A bad line never stops a reading: an analyst must be able to show what a figure leaves out.
public final class Export<T> {
    private static final int ROWS_PER_TICK = 8192;

    private final int index;
    private final EvidenceKind kind;
    private final ExportSource source;
    private final DetectedFormat format;
    private final BiFunction<MappingProfile, Countries, RowParser<T>> parsers;

    private Export(
            int index,
            EvidenceKind kind,
            ExportFile file,
            Profiles profiles,
            BiFunction<MappingProfile, Countries, RowParser<T>> parsers) {
        this.index = index;
        this.kind = kind;
        this.source = new ExportSource(file);
        this.format = new FormatDetector(source, profiles).detect(kind);
        this.parsers = parsers;
    }

    /// @param index position in the evidence set
    /// @param profiles what is stated about the file, over what is detected
    /// @throws UnusableInput when the file cannot be read as this kind at all
    public static Export<Transaction> transactions(int index, ExportFile file, Profiles profiles) {
        return new Export<>(index, EvidenceKind.TRANSACTIONS, file, profiles, (p, _) -> new TransactionRows(p));
    }

    /// See [#transactions].
    public static Export<Access> access(int index, ExportFile file, Profiles profiles) {
        return new Export<>(index, EvidenceKind.ACCESS, file, profiles, AccessRows::new);
    }

    /// See [#transactions].
    public static Export<AccountFacts> accounts(int index, ExportFile file, Profiles profiles) {
        return new Export<>(index, EvidenceKind.ACCOUNTS, file, profiles, (p, _) -> PlainRows.accounts(p));
    }

    /// See [#transactions].
    public static Export<Claim> claims(int index, ExportFile file, Profiles profiles) {
        return new Export<>(index, EvidenceKind.CLAIMS, file, profiles, (p, _) -> PlainRows.claims(p));
    }

    /// See [#transactions].
    public static Export<Control> controls(int index, ExportFile file, Profiles profiles) {
        return new Export<>(index, EvidenceKind.CONTROLS, file, profiles, (p, _) -> PlainRows.controls(p));
    }

    /// See [#transactions].
    public static Export<Payout> payouts(int index, ExportFile file, Profiles profiles) {
        return new Export<>(index, EvidenceKind.PAYOUTS, file, profiles, (p, _) -> PlainRows.payouts(p));
    }

    /// See [#transactions].
    public static Export<?> of(EvidenceKind kind, int index, ExportFile file, Profiles profiles) {
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
    public Reading read(RowSink<? super T> sink, LongConsumer ticker) {
        return read(_ -> true, sink, ticker);
    }

    /// Reads the rows of some accounts and passes over the others unread; the receipt then counts only what was
    /// read.
    public Reading readAccounts(Predicate<String> accounts, RowSink<? super T> sink, LongConsumer ticker) {
        return read(accounts, sink, ticker);
    }

    /// Copies the header and some rejected rows as they stand in the file.
    ///
    /// @param header physical lines of the header
    /// @param rejects of this file, in line order
    public void copyRejected(long header, List<Reject> rejects, OutputStream out) throws IOException {
        new RejectedRows(source, format.dialect()).copy(header, rejects, out);
    }

    /// Some accepted rows once more.
    ///
    /// @param rows physical lines that each row covers, by its first line
    /// @param file as an earlier reading found it
    List<Original<T>> originals(SortedMap<Long, Integer> rows, EvidenceFile file) {
        RowParser<T> parser = parsers.apply(format.profile(), new Countries());
        return new SecondLook<>(source, format.dialect(), parser).at(rows, file);
    }

    private Reading read(Predicate<String> accounts, RowSink<? super T> sink, LongConsumer ticker) {
        try (ExportSource.Text text = source.text(format.dialect().charset())) {
            Pass pass = new Pass(text, accounts, sink, ticker);
            pass.run();
            return pass.result();
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(
                    source.file() + ": reading stopped (" + e.getMessage() + "); copy the file again from its source",
                    e);
        }
    }

    /// One reading from beginning to end.
    private final class Pass {
        private final ExportSource.Text text;
        private final Predicate<String> accounts;
        private final RowSink<? super T> sink;
        private final LongConsumer ticker;
        private final int accountColumn = format.profile().at(Column.ACCOUNT_ID);
        private final RowParser<T> parser = parsers.apply(format.profile(), new Countries());
        private final Tally tally = new Tally();
        private final List<PendingReject> rejects = new ArrayList<>();
        private long ticked;

        Pass(ExportSource.Text text, Predicate<String> accounts, RowSink<? super T> sink, LongConsumer ticker) {
            this.text = text;
            this.accounts = accounts;
            this.sink = sink;
            this.ticker = ticker;
        }

        void run() throws IOException {
            DelimitedRows rowReader =
                    new DelimitedRows(text.reader(), format.dialect().separator());
            // one row of delay: how many lines a row covers is known when the next one begins
            Outcome<T> pending = null;
            boolean headerAhead = format.dialect().headerRow();
            long rows = 0;
            try {
                for (Row current = rowReader.next(); current != null; current = rowReader.next()) {
                    settle(pending, current.line());
                    boolean header = headerAhead && !current.blank();
                    headerAhead &= !header;
                    pending = header ? Outcome.header(current.line()) : outcome(current);
                    if (++rows % ROWS_PER_TICK == 0) {
                        tick();
                    }
                }
            } catch (CsvParseException e) {
                settle(pending, rowReader.row().line());
                pending = unclosed(rowReader.row(), e);
            }
            settle(pending, text.reader().lines() + 1);
            tick();
        }

        /// All that an open quotation mark took with it, to the end of the file.
        private Outcome<T> unclosed(Row row, CsvParseException e) throws IOException {
            if (text.reader().read() >= 0) {
                throw new UnusableInput(
                        source.file() + ", after line " + row.line()
                                + ": a field is longer than Redress reads; look for a quotation mark that is never closed",
                        e);
            }
            return Outcome.rejected(
                    row.line(),
                    new BadValue(
                            format.profile().columnAt(row.fields()),
                            "a quotation mark opens here and is never closed",
                            "Close it, or take it out, and import the file again"));
        }

        private void tick() {
            ticker.accept(text.position() - ticked);
            ticked = text.position();
        }

        private Outcome<T> outcome(Row row) {
            if (row.blank() || !accounts.test(row.text(accountColumn))) {
                return Outcome.blank(row.line());
            }
            try {
                return Outcome.accepted(row.line(), parser.parse(row, new SourceLine(index, row.line())));
            } catch (BadValue bad) {
                return Outcome.rejected(row.line(), bad);
            }
        }

        private void settle(@org.jspecify.annotations.Nullable Outcome<T> outcome, long nextLine) {
            if (outcome == null) {
                return;
            }
            int lines = Math.toIntExact(nextLine - outcome.line());
            tally.count(outcome.kind(), lines);
            T value = outcome.value();
            if (value != null) {
                tally.accept(parser.heading(value), parser.yen(value), parser.at(value));
                sink.accept(value, lines);
            }
            BadValue bad = outcome.bad();
            if (bad != null) {
                rejects.add(new PendingReject(
                        outcome.line(), nextLine - 1, format.profile().header(bad.column()), bad));
            }
        }

        Reading result() throws IOException {
            EvidenceFile file = new EvidenceFile(
                    index, source.name(), source.file().path().toString(), kind, text.sha256(), source.size());
            Receipt receipt = tally.receipt(file, format, text.reader(), parser.notes());
            return new Reading(receipt, new RawLines(source, format.dialect().charset()).complete(file, rejects));
        }
    }

    /// What became of one row, before it is known how many lines it covers.
    private record Outcome<T>(
            Tally.Fate kind,
            long line,
            @org.jspecify.annotations.Nullable T value,
            @org.jspecify.annotations.Nullable BadValue bad) {
        static <T> Outcome<T> header(long line) {
            return new Outcome<>(Tally.Fate.HEADER, line, null, null);
        }

        static <T> Outcome<T> blank(long line) {
            return new Outcome<>(Tally.Fate.BLANK, line, null, null);
        }

        static <T> Outcome<T> accepted(long line, T value) {
            return new Outcome<>(Tally.Fate.ACCEPTED, line, value, null);
        }

        static <T> Outcome<T> rejected(long line, BadValue bad) {
            return new Outcome<>(Tally.Fate.REJECTED, line, null, bad);
        }
    }
}
