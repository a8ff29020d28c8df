package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.domain.TextSlice;
import app.redress.domain.UnusableInput;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.PlainRows;
import app.redress.evidence.mapping.AccountSpelling;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.mapping.PlausibleRange;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.mapping.UndecodableBytes;
import app.redress.evidence.rows.Row;
import app.redress.evidence.rows.RowReader;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.source.LeftOut;
import app.redress.evidence.source.LineTrackingReader;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One pass over an export in which every line is classified and counted.
final class ExportPass<T> {
    private static final int ROWS_PER_TICK = 2048;
    private static final int LONGEST_RAW = 4096;
    private static final int LONGEST_FOOTER = 20;
    private static final int SEVERAL = 3;

    private final ExportSource.Text text;
    private final LineTrackingReader lines;
    private final ExportFormat format;
    private final EvidenceSink<T> sink;
    private final @Nullable PlainSink<T> plainSink;
    private final ExportKind<T> kind;
    private final RowParser<T> parser;
    private final @Nullable Predicate<String> accounts;
    private final @Nullable PlainRows<T> plain;
    private final TextSlice glance = new TextSlice();
    private final LongConsumer ticker;
    private final int index;
    private final ReceiptBuilder tally = new ReceiptBuilder();
    private final int accountColumn;
    private final @Nullable String constantAccount;
    private final AccountSpelling.Speller spelling;
    private final NonDataRows frame;
    private final StatedTotals stated = new StatedTotals();
    /// Rejected rows since the last accepted one, which may turn out to be a footer below the table.
    private final Deque<Turned> tail = new ArrayDeque<>();
    private final List<Turned> rejects = new ArrayList<>();
    private long ticked;
    private boolean whole = true;
    /// Whether rows of some accounts only are read.
    private boolean picked;
    private long linesRead;
    private int otherwise;
    private long otherwiseFrom;

    /// Receives each row's outcome while the row is still in the buffer.
    interface EvidenceSink<T> {
        /// @param at the pass, which can provide the row's raw text
        void accept(T value, Row row, ExportPass<?> at);

        default void reject(Turned turned) {}

        /// Receives rows in common spelling where it can do without an object of each; null where it cannot.
        default @Nullable PlainSink<T> plain() {
            return null;
        }
    }

    /// A rejected row.
    ///
    /// @param raw its text, shortened if very long
    record Turned(long line, long lastLine, BadValue why, String raw) {}

    /// @param index position of the file in the evidence set
    /// @param accounts accounts to read; other rows are skipped unparsed; null for all
    ExportPass(
            int index,
            ExportSource.Text text,
            ExportFormat format,
            ExportKind<T> kind,
            RowParser<T> parser,
            @Nullable Predicate<String> accounts,
            EvidenceSink<T> sink,
            LongConsumer ticker) {
        this.index = index;
        this.text = text;
        this.lines = text.lines();
        this.format = format;
        this.kind = kind;
        this.parser = parser;
        this.accounts = accounts;
        this.sink = sink;
        this.ticker = ticker;
        this.accountColumn = format.profile().at(ExportColumn.ACCOUNT_ID);
        this.constantAccount = format.profile().constant(ExportColumn.ACCOUNT_ID);
        this.spelling = format.profile().conventions().accounts().speller();
        this.frame = new NonDataRows(format);
        this.plainSink = accounts == null ? sink.plain() : null;
        this.plain = plainSink == null ? null : kind.plain(parser).orElse(null);
    }

    /// @param atMost bytes on disk after which to stop
    void run(long atMost) throws IOException {
        preamble();
        RowReader rows = format.open(lines);
        boolean headerAhead = format.dialect().headerRow();
        long count = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (headerAhead && !row.blank()) {
                headerAhead = false;
                settle(row, ReceiptBuilder.Fate.HEADER);
            } else {
                meet(row);
            }
            if (++count % ROWS_PER_TICK == 0) {
                tick();
                if (text.position() > atMost) {
                    whole = false;
                    linesRead = row.lastLine();
                    break;
                }
            }
        }
        footer();
        tick();
    }

    /// Counts the lines above the table; a line directly above the header with as many names is also a header.
    private void preamble() throws IOException {
        long table = format.dialect().tableLine();
        for (long line = 1; line < table; line++) {
            lines.release(line);
            String above = lines.line(line);
            if (above == null) {
                return;
            }
            stated.above(line, above);
            boolean second = line == table - 1 && format.dialect().headerRow() && frame.isWide(above);
            tally.count(
                    NonDataRows.isEmpty(above)
                            ? ReceiptBuilder.Fate.BLANK
                            : second ? ReceiptBuilder.Fate.HEADER : ReceiptBuilder.Fate.PREAMBLE,
                    1);
        }
    }

    private void tick() {
        ticker.accept(text.position() - ticked);
        ticked = text.position();
    }

    private void settle(Row row, ReceiptBuilder.Fate fate) {
        tally.count(fate, row.lines());
    }

    private void meet(Row row) {
        BadValue trouble = row.trouble();
        if (trouble != null) {
            ExportColumn column = format.profile().meaningAt(row.troubledField());
            turnAway(row, new BadValue(column, trouble.reason(), trouble.remedy()));
        } else if (row.blank() || isLeftOut(row)) {
            settle(row, ReceiptBuilder.Fate.BLANK);
        } else if (row.isFrame()) {
            frame(row);
        } else if (!readPlain(row)) {
            read(row);
        }
    }

    private boolean isLeftOut(Row row) {
        boolean out = accounts != null && !accounts.test(account(row));
        picked |= out;
        return out;
    }

    private boolean readPlain(Row row) {
        if (plain == null
                || plainSink == null
                || lines.damaged(row.line(), row.lastLine())
                || !frame.isPlainly(row, glance)
                || !plain.read(row, index)) {
            return false;
        }
        settle(row, ReceiptBuilder.Fate.ACCEPTED);
        tally.accept(
                plain.heading(), plain.yen(), plain.row().second(), plain.row().nano());
        plainSink.accept(plain.row(), row.lines());
        rejectTail();
        return true;
    }

    /// Rejected rows above an accepted one are no footer.
    private void rejectTail() {
        if (!tail.isEmpty()) {
            tail.forEach(this::reject);
            tail.clear();
        }
    }

    private String account(Row row) {
        return spelling.of(constantAccount == null ? row.text(accountColumn) : constantAccount);
    }

    private void read(Row row) {
        try {
            if (lines.damaged(row.line(), row.lastLine())) {
                UndecodableBytes.check(row, format.profile());
            }
            frame.checkWidth(row);
            T value = parser.parse(row, new SourceLine(index, row.line()));
            if (frame.isDisguised(row)) {
                frame(row);
                return;
            }
            settle(row, ReceiptBuilder.Fate.ACCEPTED);
            tally.accept(kind.heading(value), kind.yen(value), kind.at(value));
            sink.accept(value, row, this);
            rejectTail();
        } catch (BadValue bad) {
            unread(row, bad);
        }
    }

    /// Handles an unparsable row, which may be a repeated header, a ruler or a total instead.
    private void unread(Row row, BadValue bad) {
        if (frame.isHeaderAgain(row)) {
            settle(row, ReceiptBuilder.Fate.HEADER);
        } else if (frame.isTotal(row) || frame.isBalance(row) || frame.isRuler(row) || frame.isRemark(row)) {
            frame(row);
        } else if (frame.isTrailer(row)) {
            settle(row, ReceiptBuilder.Fate.PREAMBLE);
            stated.trailer(row.line(), raw(row), rows());
        } else if (frame.isOtherHeader(row)) {
            throw new UnusableInput(Message.of("file.otherHeader", text.file(), row.line(), raw(row)));
        } else if (row.fields() * 2 <= format.header().size() && frame.isOtherwiseSeparated(raw(row))) {
            refuseOtherSeparators(row);
            turnAway(row, bad);
        } else {
            turnAway(row, bad);
        }
    }

    /// A line outside the table, which may say how many rows there are.
    private void frame(Row row) {
        settle(row, ReceiptBuilder.Fate.PREAMBLE);
        stated.met(row.line(), raw(row), rows());
    }

    private long rows() {
        return tally.rows() + rejects.size();
    }

    /// @throws UnusableInput when it is no accident of one row
    private void refuseOtherSeparators(Row row) {
        if (++otherwise == 1) {
            otherwiseFrom = row.line();
        }
        if (otherwise == SEVERAL) {
            throw new UnusableInput(Message.of("file.otherSeparator", text.file(), otherwiseFrom));
        }
    }

    private void turnAway(Row row, BadValue bad) {
        Turned turned = new Turned(row.line(), row.lastLine(), bad, raw(row));
        sink.reject(turned);
        if (tail.size() < LONGEST_FOOTER && frame.isSparse(row)) {
            tail.add(turned);
        } else {
            rejectTail();
            reject(turned);
        }
    }

    /// The row's raw text, shortened if very long.
    String raw(Row row) {
        String raw = lines.text(row.line(), row.lastLine());
        return raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) + " …" : raw;
    }

    private void reject(Turned turned) {
        tally.count(ReceiptBuilder.Fate.REJECTED, turned.lastLine() - turned.line() + 1);
        rejects.add(turned);
    }

    /// Classifies the last rows: sparse ones are a footer; a last line without line end was cut off.
    private void footer() {
        for (Turned turned : tail) {
            boolean cutOff = lines.endsOpen() && turned.lastLine() == lines.count() && !frame.hasWords(turned.raw());
            if (!whole || cutOff) {
                reject(turned);
            } else {
                tally.count(ReceiptBuilder.Fate.PREAMBLE, turned.lastLine() - turned.line() + 1);
                stated.met(turned.line(), turned.raw(), rows());
            }
        }
    }

    boolean whole() {
        return whole;
    }

    ImportResult result(EvidenceFile file) {
        List<Reject> listed = rejects.stream()
                .map(t -> new Reject(
                        file,
                        t.line(),
                        t.lastLine(),
                        header(t.why().column()),
                        t.why().reason(),
                        t.why().remedy(),
                        t.raw()))
                .toList();
        return new ImportResult(tally.receipt(file, format, text, whole ? lines.count() : linesRead, notes()), listed);
    }

    private List<Message> notes() {
        List<Message> notes = new ArrayList<>(parser.notes());
        long implausible = rejects.stream()
                .filter(t -> t.why().reason().code().startsWith(PlausibleRange.IMPLAUSIBLE))
                .count();
        if (implausible > 0) {
            notes.add(Message.of("note.implausible", implausible));
        }
        if (whole) {
            text.mended().ifPresent(fault -> notes.add(Message.of("note.encoding", fault)));
            notes.addAll(LeftOut.of(text.file()));
            notes.addAll(shortfalls());
        }
        return notes;
    }

    /// Where lines of the file name more rows than there are; empty unless all of it was read.
    List<Message> shortfalls() {
        return whole && !picked ? stated.notes(rows()) : List.of();
    }

    private String header(@Nullable ExportColumn column) {
        return column == null ? "" : format.profile().header(column);
    }
}
