package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.values.TimeParser;
import app.redress.evidence.values.ValueFormats;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads typed values out of rows by a mapping profile; remembers words it has looked up before.
public final class FieldReader {
    private static final int REMEMBERED = 10_000;
    // sorts after every word of its column
    private static final char OTHERS = '\uFFFF';

    private final ResolvedMapping profile;
    private final Map<String, String> stated;
    private final AmountParser amounts;
    private final AmountParser counts;
    private final TimeParser times;
    private final Map<String, Map<String, Optional<String>>> looked = new HashMap<>();
    // looked up for every value of every row
    private final int[] positions = new int[ExportColumn.values().length];
    private final @Nullable String[] constants = new String[ExportColumn.values().length];
    private final boolean split;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final Map<String, Integer> directed = new TreeMap<>();

    FieldReader(ResolvedMapping profile) {
        this.profile = profile;
        for (ExportColumn column : ExportColumn.values()) {
            positions[column.ordinal()] = profile.at(column);
            constants[column.ordinal()] = profile.constant(column);
        }
        this.split = profile.has(ExportColumn.OCCURRED_ON);
        this.stated = Synonyms.normalised(profile.values());
        ValueFormats spelling = profile.spelling();
        this.amounts = new AmountParser(spelling.decimals(), spelling.style(), spelling.styleStated());
        this.counts = new AmountParser(0, spelling.style());
        this.times = new TimeParser(spelling.zone(), spelling.order(), spelling.step());
    }

    ResolvedMapping profile() {
        return profile;
    }

    /// Text of a column, null when empty; a lone dash means empty.
    @Nullable
    String text(Row row, ExportColumn column) {
        String constant = constants[column.ordinal()];
        String text = constant == null ? row.text(positions[column.ordinal()]) : constant;
        return isNothing(text) ? null : text;
    }

    /// Empty, or one of the dashes that mean so.
    public static boolean isNothing(String text) {
        return text.isEmpty() || text.length() == 1 && "-－−–—―".contains(text);
    }

    String needed(Row row, ExportColumn column) {
        String text = text(row, column);
        if (text == null) {
            throw new BadValue(column, Message.of("value.empty"), Message.of("value.empty.remedy"));
        }
        return text;
    }

    /// The id of a row; where the file has none and a person said so, its place stands for it.
    String id(Row row, ExportColumn column, SourceLine source) {
        String text = needed(row, column);
        return text.equals(MappingProfile.LINE) ? (source.file() + 1) + ":" + source.line() : text;
    }

    Instant neededTime(Row row, ExportColumn column) {
        return times.parse(column, dated(row, needed(row, column)));
    }

    @Nullable
    Instant time(Row row, ExportColumn column) {
        String text = text(row, column);
        return text == null ? null : times.parse(column, text);
    }

    /// A time of day gets its day from the OCCURRED_ON column where the profile maps one.
    private String dated(Row row, String time) {
        return split ? needed(row, ExportColumn.OCCURRED_ON) + " " + time : time;
    }

    long neededAmount(Row row, ExportColumn column) {
        return amounts.parse(column, needed(row, column));
    }

    @Nullable
    Long amount(Row row, ExportColumn column) {
        String text = text(row, column);
        return text == null ? null : (Long) amounts.parse(column, text);
    }

    /// A number of things, not of money.
    @Nullable
    Long count(Row row, ExportColumn column) {
        String text = text(row, column);
        return text == null ? null : (Long) counts.parse(column, text);
    }

    @Nullable
    Boolean yesNo(Row row, ExportColumn column) {
        String text = text(row, column);
        if (text == null) {
            return null;
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

    /// Our word for a value: the profile's own first, then the shipped list.
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

    /// Counts a word that was read as OTHER, for the receipt.
    void readAsOther(ExportColumn column, String text) {
        note(unknown, column, text);
    }

    /// Counts a word that says nothing Redress knows while the columns of the amounts say enough.
    void readByDirection(ExportColumn column, String text) {
        note(directed, column, text);
    }

    /// Free text in such a column would fill the memory: what comes late is counted together.
    private void note(Map<String, Integer> words, ExportColumn column, String text) {
        String word = profile.header(column) + " \"" + text + "\"";
        boolean room = words.size() < REMEMBERED || words.containsKey(word);
        words.merge(room ? word : profile.header(column) + OTHERS, 1, Integer::sum);
    }

    java.util.List<Message> notes() {
        return Stream.concat(
                        said(unknown, Message.of("note.readAsOther")),
                        said(directed, Message.of("note.readByDirection")))
                .toList();
    }

    private static Message word(String key) {
        int end = key.length() - 1;
        return key.charAt(end) == OTHERS ? Message.of("note.otherWords", key.substring(0, end)) : Message.plain(key);
    }

    private static Stream<Message> said(Map<String, Integer> words, Message how) {
        return words.entrySet().stream().limit(20).map(e -> how.about(e.getValue())
                .about(word(e.getKey())));
    }
}
