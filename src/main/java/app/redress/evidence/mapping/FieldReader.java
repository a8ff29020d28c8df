package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.SourceLine;
import app.redress.domain.TextSlice;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.values.CurrencyNames;
import app.redress.evidence.values.TimeParser;
import app.redress.evidence.values.ValueFormats;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads typed values from rows by a mapping profile; caches looked-up words.
public final class FieldReader {
    private static final int REMEMBERED = 10_000;

    /// Hexadecimal digits of a made id, enough that no two rows share one by chance.
    private static final int ID_LENGTH = 20;

    private final ResolvedMapping profile;
    private final Map<String, String> stated;
    private final AmountParser amounts;
    private final AmountParser counts;
    private final TimeParser[] times = new TimeParser[ExportColumn.values().length];
    private final EmptyWords empty;
    private final AccountSpelling.Speller accounts;
    private final PlausibleRange plausible;
    private final CaseCurrency currency;
    private final int decimals;
    private final Map<String, AmountParser> foreign = new HashMap<>();
    private final Map<String, Map<String, Optional<String>>> looked = new HashMap<>();
    // looked up for every value of every row
    private final int[] positions = new int[ExportColumn.values().length];
    private final @Nullable String[] constants = new String[ExportColumn.values().length];
    private final boolean split;
    private final TextSlice slice = new TextSlice();
    private long amount;
    private final SecondHours second;
    private final ReadingNotes notes;

    FieldReader(ResolvedMapping profile) {
        this.profile = profile;
        this.notes = new ReadingNotes(profile);
        for (ExportColumn column : ExportColumn.values()) {
            positions[column.ordinal()] = profile.at(column);
            constants[column.ordinal()] = profile.constant(column);
        }
        this.split = profile.has(ExportColumn.OCCURRED_ON);
        this.stated = Synonyms.normalised(profile.values());
        ValueFormats spelling = profile.spelling();
        this.amounts = new AmountParser(spelling.decimals(), spelling.style(), spelling.styleStated());
        this.counts = new AmountParser(0, spelling.style());
        TimeParser usual = spelling.times(spelling.zone());
        Conventions conventions = profile.conventions();
        Arrays.fill(times, usual);
        conventions.zones().forEach((column, zone) -> times[column.ordinal()] = spelling.times(zone));
        this.empty = conventions.empty();
        this.accounts = conventions.accounts().speller();
        this.plausible = conventions.plausible();
        this.currency = conventions.currency();
        this.decimals = spelling.decimals();
        this.second = conventions.second();
    }

    ResolvedMapping profile() {
        return profile;
    }

    /// Text of a column, null when empty; a single dash counts as empty.
    @Nullable
    String text(Row row, ExportColumn column) {
        String constant = constants[column.ordinal()];
        String text = constant == null ? row.text(positions[column.ordinal()]) : constant;
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first == '=' && text.length() > 3) {
            text = unguarded(text);
        }
        if (empty.isNothing(text)) {
            notes.readAsEmpty(column, text);
            return null;
        }
        return text;
    }

    /// Text of a column as [#text] would give it, without making a String of it.
    ///
    /// @return false where that would be noted in the receipt
    boolean text(Row row, ExportColumn column, TextSlice into) {
        String constant = constants[column.ordinal()];
        if (constant == null) {
            row.text(positions[column.ordinal()], into);
        } else {
            into.set(constant.isEmpty() ? null : constant);
        }
        if (into.isAbsent()) {
            return true;
        }
        if (into.charAt(0) == '=' && into.length() > 3) {
            return false;
        }
        if (!empty.isNothing(into)) {
            return true;
        }
        boolean unnoted = into.length() == 1;
        into.clear();
        return unnoted;
    }

    /// Whether the time of an event is in a common spelling; [#second] and [#nano] then give it.
    boolean readsEventTime(Row row) {
        return !split
                && text(row, ExportColumn.OCCURRED_AT, slice)
                && !slice.isAbsent()
                && eventTimes().reads(slice)
                && plausible.covers(eventTimes().second());
    }

    private TimeParser eventTimes() {
        return times[ExportColumn.OCCURRED_AT.ordinal()];
    }

    /// Seconds since 1970 of the event time read last.
    long second() {
        return eventTimes().second();
    }

    int nano() {
        return eventTimes().nano();
    }

    /// The account in a column like [#account], without making a String of it where it is spelled as in the case.
    ///
    /// @return false where that would be noted in the receipt
    boolean account(Row row, ExportColumn column, TextSlice into) {
        if (!text(row, column, into)) {
            return false;
        }
        if (into.isAbsent()) {
            return true;
        }
        if (into.charAt(0) == '\'') {
            return false;
        }
        if (!accounts.keepsSpelling()) {
            into.set(accounts.of(into.toString()));
        }
        return true;
    }

    /// Whether an amount is plain digits in the case's currency; [#amount()] then gives it.
    boolean readsAmount(Row row, ExportColumn column) {
        return currency.isPlainly(row) && text(row, column, slice) && !slice.isAbsent() && readsAmount(slice);
    }

    boolean readsAmount(TextSlice text) {
        return readsCount(amounts, text) && plausible.isUsual(amount);
    }

    /// Whether a number of items is plain digits; [#amount()] then gives it.
    boolean readsCount(TextSlice text) {
        return readsCount(counts, text);
    }

    private boolean readsCount(AmountParser parser, TextSlice text) {
        amount = parser.scan(text);
        return amount != AmountParser.NOT_PLAIN;
    }

    /// The amount or count read last.
    long amount() {
        return amount;
    }

    private String unguarded(String text) {
        String bare = AccountSpelling.unguarded(text);
        if (bare.length() < text.length()) {
            notes.unguarded();
        }
        return bare;
    }

    /// The account of a row in the spelling of the case; null for none.
    @Nullable
    String account(Row row) {
        return account(row, ExportColumn.ACCOUNT_ID);
    }

    /// The account in a column in the spelling of the case; null for none.
    @Nullable
    String account(Row row, ExportColumn column) {
        String text = text(row, column);
        if (text == null) {
            return null;
        }
        return accounts.of(text.charAt(0) == '\'' ? unguarded(text) : text);
    }

    private BadValue nothing(Row row, ExportColumn column) {
        String written = profile.text(row, column);
        return new BadValue(
                column,
                written.length() < 2
                        ? Message.of("value.empty")
                        : column == ExportColumn.OCCURRED_AT
                                ? Message.of("value.noTime", written)
                                : Message.of("value.nothing", written),
                Message.of("value.empty.remedy"));
    }

    String neededAccount(Row row) {
        String account = account(row);
        if (account == null) {
            throw nothing(row, ExportColumn.ACCOUNT_ID);
        }
        return account;
    }

    /// The id of a transaction referred to by a row; null for none.
    @Nullable
    String related(Row row, ExportColumn column) {
        String text = text(row, column);
        return text == null || text.charAt(0) != '\'' ? text : unguarded(text);
    }

    String needed(Row row, ExportColumn column) {
        String text = text(row, column);
        if (text == null) {
            throw nothing(row, column);
        }
        return text;
    }

    /// The id of a row; its line number where the file has no id and a person said so.
    String id(Row row, ExportColumn column, SourceLine source) {
        String text = needed(row, column);
        if (text.equals(MappingProfile.LINE)) {
            return (source.file() + 1) + ":" + source.line();
        }
        if (text.equals(MappingProfile.ROW)) {
            return madeOf(row);
        }
        return text.charAt(0) == '\'' ? unguarded(text) : text;
    }

    /// Equal rows have equal ids, in every file of the same columns.
    private String madeOf(Row row) {
        String read = Arrays.stream(positions)
                .filter(position -> position >= 0)
                .mapToObj(row::text)
                .collect(Collectors.joining("\n"));
        return Sha256.hex(read).substring(0, ID_LENGTH);
    }

    Instant neededTime(Row row, ExportColumn column) {
        String text = dated(row, needed(row, column));
        return plausible.check(column, text, times[column.ordinal()].parse(column, text));
    }

    /// The time of an event, with repeated local times resolved.
    Instant eventTime(Row row, SourceLine source) {
        Instant at = neededTime(row, ExportColumn.OCCURRED_AT);
        TimeParser parser = times[ExportColumn.OCCURRED_AT.ordinal()];
        return parser.twice() ? twice(parser, at, source) : at;
    }

    private Instant twice(TimeParser parser, Instant first, SourceLine source) {
        LocalDate day = parser.onTheClock().toLocalDate();
        if (!second.knows(day)) {
            notes.openHour(day);
            return first;
        }
        notes.settledHour(day);
        return second.has(day, source.line()) ? first.plus(parser.again()) : first;
    }

    @Nullable
    Instant time(Row row, ExportColumn column) {
        String text = text(row, column);
        return text == null ? null : times[column.ordinal()].parse(column, text);
    }

    /// Prepends the date from the OCCURRED_ON column where the profile maps one.
    private String dated(Row row, String time) {
        return split ? needed(row, ExportColumn.OCCURRED_ON) + " " + clock(time) : time;
    }

    /// A time of day with the zeros that it lost as a number.
    private String clock(String time) {
        int lost = profile.spelling().clockDigits() - time.length();
        return lost > 0 && time.chars().allMatch(c -> c >= '0' && c <= '9') ? "0".repeat(lost) + time : time;
    }

    long neededAmount(Row row, ExportColumn column) {
        String text = needed(row, column);
        noteConverted(row, column);
        return money(column, text, currency.otherOf(row, text));
    }

    /// Counts a row with a converted amount, for the receipt.
    void noteConverted(Row row, ExportColumn column) {
        String text = text(row, column);
        String other = text == null ? "" : currency.otherOf(row, text);
        if (!other.isEmpty()) {
            notes.converted(other);
        }
    }

    private long money(ExportColumn column, String text, String other) {
        long read = other.isEmpty()
                ? amounts.parse(column, text)
                : currency.converted(other, foreign(other).parse(column, text), decimals);
        return plausible.check(column, text, read);
    }

    private AmountParser foreign(String other) {
        return foreign.computeIfAbsent(
                other,
                code -> new AmountParser(
                        CurrencyNames.digits(code),
                        profile.spelling().style(),
                        profile.spelling().styleStated()));
    }

    /// An amount in the row's own currency.
    @Nullable
    Long amount(Row row, ExportColumn column) {
        String text = text(row, column);
        return text == null ? null : (Long) money(column, text, currency.otherOf(row, text));
    }

    /// A part of an amount, in the row's own currency.
    long amount(Row row, ExportColumn column, String part) {
        return money(column, part, currency.otherOf(row, part));
    }

    /// A balance, which is in the account's currency regardless of the row's.
    @Nullable
    Long balance(Row row, ExportColumn column) {
        String text = text(row, column);
        return text == null ? null : (Long) money(column, text, currency.otherOf(text));
    }

    /// A number of items, not of money.
    @Nullable
    Long count(Row row, ExportColumn column) {
        String text = text(row, column);
        return text == null ? null : (Long) counts.parse(column, text);
    }

    @Nullable
    Boolean yesNo(Row row, ExportColumn column) {
        String text = text(row, column);
        if (text == null) {
            // "none" may mean no as well as empty
            return word("value", profile.text(row, column), "no").isPresent() ? Boolean.FALSE : null;
        }
        boolean yes = word("value", text, "yes").isPresent();
        if (!yes && word("value", text, "no").isEmpty()) {
            throw new BadValue(column, Message.of("value.notYesNo", text), Message.of("value.notYesNo.remedy"));
        }
        return yes;
    }

    private static Optional<String> word(String group, String text, String expected) {
        return Synonyms.shipped().valueOf(group, text).filter(expected::equals);
    }

    /// Our word for a value: by the profile first, then by the bundled list.
    Optional<String> value(String group, String text) {
        Map<String, Optional<String>> memory = looked.computeIfAbsent(group, _ -> new HashMap<>());
        Optional<String> found = memory.get(text);
        if (found == null) {
            found = Optional.ofNullable(stated.get(group + "." + Synonyms.normalise(text)))
                    .or(() -> Synonyms.shipped().valueOf("value." + group, text));
            if (memory.size() < REMEMBERED) {
                memory.put(text, found);
            }
        }
        return found;
    }

    BadValue unknownWord(ExportColumn column, String group, String text) {
        return new BadValue(
                column, Message.of("value.unknownWord", text), Message.of("value.unknownWord.remedy", group, text));
    }

    /// What the receipt says about how values were read.
    ReadingNotes notes() {
        return notes;
    }
}
