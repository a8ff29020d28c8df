package app.redress.evidence.mapping;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.values.CurrencyNames;
import app.redress.evidence.vocabulary.ExportColumn;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The text form of a [MappingProfile]: one `key = value` per line; `#` begins a comment.
public final class ProfileText {
    static final String VALUE = "value.";
    private static final Map<String, String> UNITS =
            Map.of("hours", "1h", "minutes", "1m", "seconds", "1s", "days", "1d");
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("profile", "wallet history"),
            Map.entry("version", "1"),
            Map.entry("shape", "the headers, separated by |"),
            Map.entry("kind", "transactions"),
            Map.entry("encoding", "windows-31j"),
            Map.entry("separator", "comma, tab, semicolon or pipe"),
            Map.entry("header", "3, or none"),
            Map.entry("zone", "Asia/Tokyo"),
            Map.entry("date.order", "ymd, dmy or mdy"),
            Map.entry("amount.decimals", "2"),
            Map.entry("amount.unit", "minor (cents) or major"),
            Map.entry("alike.rows", "different"),
            Map.entry(GivenBack.KEY, "quantity, reference or none"),
            Map.entry("login.status", "302, or any"),
            Map.entry("amount.style", "point or comma"),
            Map.entry("time.origin", "2019-07-01T00:00:00Z"),
            Map.entry("time.unit", "1h"),
            Map.entry("time.digits", "6 or 4"),
            Map.entry("time.clock", "24h or 30h"),
            Map.entry("time.second", "2024-10-27@5-"),
            Map.entry(MappingProfile.GEOIP, "/data/GeoLite2-Country.mmdb"),
            Map.entry("amount.sign", "payments-negative, reversals-negative, charges-negative or amounts-positive"),
            Map.entry("amount.most", "100000000"),
            Map.entry("currency", "JPY"),
            Map.entry(CaseCurrency.RATE + "USD", "155.20"),
            Map.entry("empty.words", "NULL|N/A"),
            Map.entry(
                    "account.form",
                    "as-written, or some of folded,lower,upper,padded10,unpadded,bare,unprefixed,number,unchecked,trunk81"),
            Map.entry("account.by", "contact"),
            Map.entry("zone.header", "read or ignored"),
            Map.entry("period.from", "2019-07-01"),
            Map.entry("period.to", "2019-07-31"));

    private ProfileText() {}

    static MappingProfile parse(String name, String whence, List<String> statements) {
        SortedMap<String, String> lines = new TreeMap<>();
        for (String statement : statements) {
            String line = statement.strip();
            if (line.startsWith("\uFEFF")) {
                line = line.substring(1).strip();
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                take(whence, line, lines);
            }
        }
        return new MappingProfile(lines.getOrDefault("profile", name), lines);
    }

    private static void take(String whence, String line, SortedMap<String, String> lines) {
        // their words may contain the sign, ours never do
        int at = line.startsWith(VALUE) ? line.lastIndexOf('=') : line.indexOf('=');
        if (at < 1) {
            throw new UnusableInput(Message.of("profile.malformed", whence, line));
        }
        String key = line.substring(0, at).strip();
        String value = line.substring(at + 1).strip();
        check(whence, key, value);
        String before = lines.put(key, value);
        if (before != null && !before.equals(value)) {
            throw new UnusableInput(Message.of("profile.twice", whence, key, before, value));
        }
    }

    static void check(String whence, String key, String value) {
        if (!known(key)) {
            throw new UnusableInput(
                    Message.of("profile.unknownKey", whence, key, String.join(", ", new TreeMap<>(EXAMPLES).keySet())));
        }
        if (!usable(key, value)) {
            throw new UnusableInput(Message.of(
                    "profile.unusable",
                    whence,
                    key,
                    value,
                    EXAMPLES.getOrDefault(isRate(key) ? CaseCurrency.RATE + "USD" : key, "their header")));
        }
    }

    private static boolean known(String key) {
        return EXAMPLES.containsKey(key)
                || isRate(key)
                || key.startsWith(VALUE) && key.indexOf('.', VALUE.length()) > 0
                || isColumn(key);
    }

    private static boolean isRate(String key) {
        return key.startsWith(CaseCurrency.RATE)
                && CurrencyNames.of(key.substring(CaseCurrency.RATE.length()))
                        .equals(key.substring(CaseCurrency.RATE.length()));
    }

    private static boolean isColumn(String key) {
        int dot = key.indexOf('.');
        Optional<ExportColumn> column = ExportColumn.byName(key.substring(dot + 1));
        return dot > 0 && column.isPresent() && kind(key.substring(0, dot)).isPresent();
    }

    private static Optional<EvidenceKind> kind(String name) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean usable(String key, String value) {
        if (value.isEmpty()) {
            return false;
        }
        try {
            if (isRate(key)) {
                return new BigDecimal(value).signum() > 0;
            }
            return switch (key) {
                case "kind" -> kind(value).isPresent();
                case "encoding" -> Charset.isSupported(value);
                case "separator" -> value.length() == 1 || separator(value) != 0;
                case "header" -> value.equals("none") || Integer.parseInt(value) > 0;
                case "zone" -> ZoneId.of(value) != null;
                case "date.order" -> Set.of("ymd", "dmy", "mdy").contains(value);
                case "amount.decimals" -> Integer.parseInt(value) >= 0 && Integer.parseInt(value) <= 4;
                case "amount.unit" -> Set.of("minor", "major").contains(value);
                case "alike.rows" -> value.equals("different");
                case GivenBack.KEY -> GivenBack.of(value).isPresent();
                case "login.status" -> value.matches("[1-5]\\d\\d|any");
                case "amount.style" -> Set.of("point", "comma").contains(value);
                case "time.origin" -> Instant.parse(value) != null;
                case MappingProfile.GEOIP -> Path.of(value) != null;
                case "currency" -> CurrencyNames.of(value).equals(value);
                case "amount.sign" -> AmountSign.of(value).isPresent();
                case "amount.most" -> Long.parseLong(value) > 0 && Long.parseLong(value) <= 10_000_000_000_000L;
                case "account.form" -> AccountSpelling.steps(value).isPresent();
                case "account.by" -> Set.of("contact", "account_id").contains(value);
                case "zone.header" -> Set.of("read", "ignored").contains(value);
                case "period.from", "period.to" -> PlausibleRange.isTime(value);
                case "time.digits" -> Set.of("4", "6").contains(value);
                case "time.clock" -> Set.of("24h", "30h").contains(value);
                case "time.unit" -> unit(value).isPositive();
                case "time.second" -> SecondHours.of(value).isPresent();
                default -> true;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /// A duration such as `1h`, `15m`, `1d` or `hours`.
    public static Duration unit(String text) {
        String upper = UNITS.getOrDefault(text.toLowerCase(Locale.ROOT), text).toUpperCase(Locale.ROOT);
        return Duration.parse(upper.startsWith("P") ? upper : upper.endsWith("D") ? "P" + upper : "PT" + upper);
    }

    /// The character for a separator's name; 0 when unknown.
    static char separator(String name) {
        return switch (name) {
            case "comma" -> ',';
            case "tab" -> '\t';
            case "semicolon" -> ';';
            case "pipe" -> '|';
            default -> name.length() == 1 ? name.charAt(0) : 0;
        };
    }

    static String write(MappingProfile mapping) {
        StringBuilder text =
                new StringBuilder("# Redress mapping profile: what the columns and words of an export mean\n");
        if (!mapping.name().isEmpty() && !mapping.lines().containsKey("profile")) {
            text.append("profile = ").append(mapping.name()).append('\n');
        }
        mapping.lines()
                .forEach((key, value) ->
                        text.append(key).append(" = ").append(value).append('\n'));
        return text.toString();
    }
}
