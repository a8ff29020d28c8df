package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.evidence.values.CurrencyNames;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Counts, for the receipt of a file, the values that were read otherwise than they stand there.
final class ReadingNotes {
    private static final int REMEMBERED = 10_000;
    // sorts after every word of its column
    private static final char OTHERS = '\uFFFF';

    private final ResolvedMapping profile;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final Map<String, Integer> directed = new TreeMap<>();
    private final Map<String, Integer> empties = new TreeMap<>();
    private final Map<String, Long> converted = new TreeMap<>();
    private final Map<LocalDate, Integer> openHours = new TreeMap<>();
    private final Map<LocalDate, Integer> settledHours = new TreeMap<>();
    private long unguarded;

    ReadingNotes(ResolvedMapping profile) {
        this.profile = profile;
    }

    /// A word was read as OTHER.
    void readAsOther(ExportColumn column, String text) {
        note(unknown, column, text);
    }

    /// A word is unknown, but the row's amount columns give the direction.
    void readByDirection(ExportColumn column, String text) {
        note(directed, column, text);
    }

    /// A word stands for no value.
    void readAsEmpty(ExportColumn column, String text) {
        if (text.length() > 1) {
            note(empties, column, text);
        }
    }

    /// A spreadsheet's guard was removed from a value.
    void unguarded() {
        unguarded++;
    }

    /// An amount in another currency was converted.
    void converted(String other) {
        converted.merge(other, 1L, Long::sum);
    }

    /// A local time came twice that day, and nobody knows which one a row means.
    void openHour(LocalDate day) {
        openHours.merge(day, 1, Integer::sum);
    }

    /// A local time came twice that day, and it is known which one a row means.
    void settledHour(LocalDate day) {
        settledHours.merge(day, 1, Integer::sum);
    }

    /// Free text would fill the memory, so later words are counted together.
    private void note(Map<String, Integer> words, ExportColumn column, String text) {
        String word = profile.header(column) + " \"" + text + "\"";
        boolean room = words.size() < REMEMBERED || words.containsKey(word);
        words.merge(room ? word : profile.header(column) + OTHERS, 1, Integer::sum);
    }

    List<Message> all() {
        return Stream.of(
                        said(unknown, Message.of("note.readAsOther")),
                        said(directed, Message.of("note.readByDirection")),
                        said(empties, Message.of("note.readAsNothing")),
                        conversions(),
                        openHours.entrySet().stream()
                                .map(e -> Message.of("note.openHour", e.getValue(), e.getKey(), profile.zone())),
                        settledHours.entrySet().stream()
                                .map(e -> Message.of(
                                        "note.settledHour",
                                        e.getValue(),
                                        e.getKey(),
                                        profile.conventions().second().text())),
                        Stream.of(unguarded).filter(n -> n > 0).map(n -> Message.of("note.unguarded", n)))
                .flatMap(s -> s)
                .toList();
    }

    private Stream<Message> conversions() {
        Stream<Message> rates = converted.entrySet().stream()
                .map(e -> Message.of(
                        "note.converted",
                        e.getValue(),
                        e.getKey(),
                        profile.conventions().currency().code(),
                        String.valueOf(profile.conventions().currency().rates().get(e.getKey()))));
        return Stream.concat(unit(), rates);
    }

    /// In what the figures are counted where that is not yen.
    private Stream<Message> unit() {
        String code = profile.conventions().currency().code();
        int decimals = profile.spelling().decimals();
        if (code.isEmpty() || !profile.has(ExportColumn.AMOUNT)) {
            return Stream.of();
        }
        if (decimals > 0) {
            return Stream.of(Message.of("note.minorUnits", code, decimals));
        }
        return CurrencyNames.digits(code) > 0 ? Stream.of(Message.of("note.wholeUnits", code)) : Stream.of();
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
