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
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            Path path,
            Mapping mapping,
            BiFunction<MappingProfile, Countries, RowParser<T>> parsers) {
        this.index = index;
        this.kind = kind;
        this.source = new ExportSource(path);
        this.format = new FormatDetector(source, mapping).detect(kind);
        this.parsers = parsers;
    }

    /// @param index position in the evidence set
    /// @param mapping what is stated about the file, over what is detected
    /// @throws UnusableInput when the file cannot be read as this kind at all
    public static Export<Transaction> transactions(int index, Path path, Mapping mapping) {
        return new Export<>(index, EvidenceKind.TRANSACTIONS, path, mapping, (p, _) -> new TransactionRows(p));
    }

    /// See [#transactions].
    public static Export<Access> access(int index, Path path, Mapping mapping) {
        return new Export<>(index, EvidenceKind.ACCESS, path, mapping, AccessRows::new);
    }

    /// See [#transactions].
    public static Export<AccountFacts> accounts(int index, Path path, Mapping mapping) {
        return new Export<>(index, EvidenceKind.ACCOUNTS, path, mapping, (p, _) -> PlainRows.accounts(p));
    }

    /// See [#transactions].
    public static Export<Claim> claims(int index, Path path, Mapping mapping) {
        return new Export<>(index, EvidenceKind.CLAIMS, path, mapping, (p, _) -> PlainRows.claims(p));
    }

    /// See [#transactions].
    public static Export<Control> controls(int index, Path path, Mapping mapping) {
        return new Export<>(index, EvidenceKind.CONTROLS, path, mapping, (p, _) -> PlainRows.controls(p));
    }

    /// See [#transactions].
    public static Export<Payout> payouts(int index, Path path, Mapping mapping) {
        return new Export<>(index, EvidenceKind.PAYOUTS, path, mapping, (p, _) -> PlainRows.payouts(p));
    }

    /// What a file is, by its header; empty when it fits no kind.
    ///
    /// @throws UnusableInput when it is empty, missing or not text
    public static Optional<EvidenceKind> kindOf(Path path, ZoneId zone) {
        return new FormatDetector(new ExportSource(path), Mapping.detected(zone)).kind();
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
    public void readAccounts(Predicate<String> accounts, RowSink<? super T> sink, LongConsumer ticker) {
        read(accounts, sink, ticker);
    }

    private Reading read(Predicate<String> accounts, RowSink<? super T> sink, LongConsumer ticker) {
        try (ExportSource.Text text = source.text(format.dialect().charset())) {
            Pass pass = new Pass(text, accounts, sink, ticker);
            pass.run();
            return pass.result();
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(
                    source.path() + ": reading stopped (" + e.getMessage() + "); copy the file again from its source",
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
            Row row = new Row();
            // one row of delay: how many lines a row covers is known when the next one begins
            Outcome<T> pending = null;
            boolean headerAhead = format.dialect().headerRow();
            long rows = 0;
            try {
                // closed with the text: its hash is still to be taken
                for (Row current : reader(row)) {
                    settle(pending, current.line());
                    boolean header = headerAhead && !current.blank();
                    headerAhead &= !header;
                    pending = header ? Outcome.header(current.line()) : outcome(current);
                    if (++rows % ROWS_PER_TICK == 0) {
                        tick();
                    }
                }
            } catch (CsvParseException e) {
                settle(pending, row.line());
                pending = unclosed(row, e);
            }
            settle(pending, text.reader().lines() + 1);
            tick();
        }

        // tills write "abc"x; the option that takes it has no successor yet
        @SuppressWarnings("removal")
        private CsvReader<Row> reader(Row row) {
            return CsvReader.builder()
                    .fieldSeparator(format.dialect().separator())
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(false)
                    .trimWhitespacesAroundQuotes(false)
                    .build(row, text.reader());
        }

        /// All that an open quotation mark took with it, to the end of the file.
        private Outcome<T> unclosed(Row row, CsvParseException e) throws IOException {
            if (text.reader().read() >= 0) {
                throw new UnusableInput(
                        source.path() + ", after line " + row.line()
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
                    index, source.name(), source.path().toString(), kind, text.sha256(), source.size());
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
