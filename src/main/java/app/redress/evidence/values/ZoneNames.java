package app.redress.evidence.values;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises zones named in headers and columns: Date (UTC), created_utc, a column with the value CET.
public final class ZoneNames {
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)? ?([+-]\\d{1,2})(?::?(\\d\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_HEADER =
            Pattern.compile("(?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d\\d)?|[+-]\\d\\d:\\d\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile(
            "[^\\p{L}]+|(?<=[\\p{Ll}])(?=\\p{Lu})|(?<=UTC|GMT|JST)(?=\\p{L})|(?<=[^A-Za-z])(?=[A-Za-z])");
    /// The same everywhere and all year, also where London is in summer time.
    private static final String GREENWICH = "GMT";

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,5}");
    private static final Map<String, String> IN_HEADERS =
            Map.of("UTC", "UTC", "GMT", "UTC", "ZULU", "UTC", "JST", "Asia/Tokyo", "KST", "Asia/Seoul");
    /// Abbreviations that mean one place; ambiguous ones are left out.
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("UTC", "UTC"),
            Map.entry("GMT", "UTC"),
            Map.entry("Z", "UTC"),
            Map.entry("JST", "Asia/Tokyo"),
            Map.entry("KST", "Asia/Seoul"),
            Map.entry("CET", "Europe/Berlin"),
            Map.entry("CEST", "Europe/Berlin"),
            Map.entry("MEZ", "Europe/Berlin"),
            Map.entry("MESZ", "Europe/Berlin"),
            Map.entry("BRT", "America/Sao_Paulo"),
            Map.entry("COT", "America/Bogota"),
            Map.entry("PET", "America/Lima"),
            Map.entry("ART", "America/Argentina/Buenos_Aires"),
            Map.entry("MSK", "Europe/Moscow"),
            Map.entry("ICT", "Asia/Bangkok"),
            Map.entry("PHT", "Asia/Manila"),
            Map.entry("WITA", "Asia/Makassar"),
            Map.entry("WIT", "Asia/Jayapura"),
            Map.entry("EET", "Europe/Helsinki"),
            Map.entry("EEST", "Europe/Helsinki"),
            Map.entry("EDT", "America/New_York"),
            Map.entry("PDT", "America/Los_Angeles"),
            Map.entry("PST", "America/Los_Angeles"),
            Map.entry("HKT", "Asia/Hong_Kong"),
            Map.entry("SGT", "Asia/Singapore"),
            Map.entry("WIB", "Asia/Jakarta"));

    /// Abbreviations that only together mean one place: its standard time and its summer time.
    private static final Map<Set<String>, String> SEASONS = Map.of(
            Set.of("EST", "EDT"), "America/New_York",
            Set.of("CST", "CDT"), "America/Chicago",
            Set.of("MST", "MDT"), "America/Denver",
            Set.of("GMT", "BST"), "Europe/London",
            Set.of("WET", "WEST"), "Europe/Lisbon",
            Set.of("AEST", "AEDT"), "Australia/Sydney",
            Set.of("NZST", "NZDT"), "Pacific/Auckland");

    /// Abbreviations that stand for one offset behind a time; ambiguous ones are left out.
    private static final Map<String, Integer> OFFSETS = Map.ofEntries(
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEZ", 1),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("WIB", 7),
            Map.entry("WITA", 8),
            Map.entry("HKT", 8),
            Map.entry("SGT", 8),
            Map.entry("BRT", -3),
            Map.entry("EDT", -4),
            Map.entry("PDT", -7));

    private static final int SHORTEST_CITY = 4;
    private static final Map<String, String> CITIES = cities();

    private ZoneNames() {}

    /// The offset that an abbreviation behind a time stands for.
    static Optional<ZoneOffset> offsetOf(String name) {
        return Optional.ofNullable(OFFSETS.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
    }

    /// The zone whose standard and summer time these values name.
    public static Optional<ZoneId> seasons(Collection<String> texts) {
        Set<String> names = texts.stream()
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return Optional.ofNullable(SEASONS.get(names)).map(ZoneId::of);
    }

    /// The names that a zone itself goes by in its times, such as PST, PDT and PT in Los Angeles. Elsewhere they may
    /// mean another place.
    public static Set<String> ownNames(ZoneId zone) {
        if (zone instanceof ZoneOffset || !zone.getId().contains("/")) {
            return Set.of();
        }
        TimeZone named = TimeZone.getTimeZone(zone);
        return Stream.of(
                        named.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH),
                        named.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH),
                        zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .filter(name -> LETTERS.matcher(name).matches() && !GREENWICH.equals(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The offset that a zone's own name stands for at a local time that came twice: EDT is the first hour, EST the
    /// second; null where the name does not tell.
    static @Nullable ZoneOffset ofTwo(ZoneId zone, String name, List<ZoneOffset> offsets) {
        TimeZone named = TimeZone.getTimeZone(zone);
        if (name.equals(named.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH))) {
            return offsets.getFirst();
        }
        return name.equals(named.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH)) ? offsets.getLast() : null;
    }

    /// A text without the name of the zone at its end; the text itself where it ends otherwise.
    ///
    /// @param own the zone's names
    public static String withoutName(String text, Set<String> own) {
        int blank = text.lastIndexOf(' ');
        return blank > 0 && own.contains(text.substring(blank + 1))
                ? text.substring(0, blank).stripTrailing()
                : text;
    }

    /// The zone named in a header.
    public static Optional<ZoneId> inHeader(String header) {
        Matcher offset = IN_HEADER.matcher(header);
        if (offset.find()) {
            return offset(offset.group());
        }
        if (header.contains("協定世界時") || header.contains("世界標準時")) {
            return Optional.of(ZoneId.of("UTC"));
        }
        if (header.contains("日本時間") || header.contains("日本標準時")) {
            return Optional.of(ZoneId.of("Asia/Tokyo"));
        }
        for (String word : WORDS.split(header)) {
            String zone = IN_HEADERS.get(word.toUpperCase(Locale.ROOT));
            if (zone != null) {
                return Optional.of(ZoneId.of(zone));
            }
        }
        return Optional.empty();
    }

    /// The zone named by a value.
    public static Optional<ZoneId> of(String text) {
        String named = NAMED.get(text.strip().toUpperCase(Locale.ROOT));
        if (named != null) {
            return Optional.of(ZoneId.of(named));
        }
        if (OFFSET.matcher(text).matches()) {
            return offset(text);
        }
        try {
            return text.contains("/") ? Optional.of(ZoneId.of(text)) : ofCity(text.strip());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The zone of a city that only one zone is called after, such as Tokyo.
    private static Optional<ZoneId> ofCity(String name) {
        return Optional.ofNullable(CITIES.get(name.toUpperCase(Locale.ROOT))).map(ZoneId::of);
    }

    /// Cities in capitals, without those that several zones are called after.
    private static Map<String, String> cities() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .filter(id -> cityOf(id).length() >= SHORTEST_CITY)
                .collect(Collectors.groupingBy(ZoneNames::cityOf))
                .entrySet()
                .stream()
                .filter(city -> city.getValue().size() == 1)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, city -> city.getValue().getFirst()));
    }

    private static String cityOf(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ').toUpperCase(Locale.ROOT);
    }

    private static Optional<ZoneId> offset(String text) {
        Matcher m = OFFSET.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int hours = Integer.parseInt(m.group(1));
            int minutes = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
            return Optional.of(ZoneOffset.ofHoursMinutes(hours, m.group(1).startsWith("-") ? -minutes : minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
