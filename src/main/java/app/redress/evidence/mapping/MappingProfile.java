package app.redress.evidence.mapping;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.values.CurrencyNames;
import app.redress.evidence.vocabulary.ExportColumn;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// A mapping profile: what a person states about an export, overriding what is detected. It is a small text of `key =
/// value` lines, the same in a file, in a case and on the command line.
///
/// Keys: `profile` (its name), `version`, `shape` (the headers it is for), `kind`, `encoding`, `separator`, `header`
/// (line number or none), `zone`, `date.order`, `amount.decimals`, `amount.style`, `time.origin`, `time.unit`,
/// `time.digits` (6 or 4, of a time of day that is a number), `time.clock` (24h: its times are no halves of a day; 30h:
/// those beyond midnight are of the next day), `time.second` (see [SecondHours]), `amount.sign` (see
/// [AmountSign]), `amount.most`, `empty.words`, `account.form` (see [AccountSpelling]), `account.by`,
/// `zone.header`, `period.from`, `period.to`, `currency`, `currency.rate.USD` (value of one dollar in the
/// case's currency), `KIND.COLUMN` (a header, `#3` for the third column, `=WORD` for the same value in
/// every row, `@line` for an id made from the line number, `@row` for one
/// made from all that is read of the row, `@sign` for a type given by the amount's sign,
/// `-` for no column), `value.GROUP.THEIRS` (our word for theirs), and `geoip` (a country database in place
/// of the bundled one).
///
/// @param name as printed on receipts; empty for unnamed statements
/// @param lines by key
public record MappingProfile(String name, SortedMap<String, String> lines) {
    /// In place of a column: an id made from the line number.
    public static final String LINE = "@line";
    /// Makes an id of everything that is read of a row, so that equal rows count once.
    public static final String ROW = "@row";
    /// In place of a column: a type given by the sign of the amount.
    public static final String SIGN = "@sign";
    /// Key of the country database.
    public static final String GEOIP = "geoip";
    /// An empty profile.
    public static final MappingProfile NONE = new MappingProfile("", new TreeMap<>());

    public MappingProfile {
        lines = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /// Reads a profile file.
    ///
    /// @throws UnusableInput naming file, key and remedy
    public static MappingProfile read(Path file) {
        try {
            return ProfileText.parse(
                    String.valueOf(file.getFileName()),
                    file.toString(),
                    Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableInput(Message.of("profile.unreadable", file), e);
        }
    }

    /// Parses statements such as `transactions.amount = Betrag`.
    ///
    /// @param whence their origin, for messages: `--set`
    /// @throws UnusableInput naming the statement and the remedy
    public static MappingProfile of(String whence, List<String> statements) {
        return ProfileText.parse("", whence, statements);
    }

    /// The profile as file text.
    public String text() {
        return ProfileText.write(this);
    }

    /// A copy with one line changed.
    ///
    /// @throws UnusableInput when the key is unknown or the value invalid
    public MappingProfile with(String key, String value) {
        ProfileText.check(name, key, value);
        SortedMap<String, String> more = new TreeMap<>(lines);
        more.put(key, value);
        return new MappingProfile(name, more);
    }

    /// A copy without one line, which is then detected.
    public MappingProfile without(String key) {
        SortedMap<String, String> less = new TreeMap<>(lines);
        less.remove(key);
        return new MappingProfile(name, less);
    }

    /// A copy with another name.
    public MappingProfile named(String other) {
        return new MappingProfile(other, lines);
    }

    /// This profile's lines, with the other's where this one has none.
    public MappingProfile over(MappingProfile other) {
        SortedMap<String, String> both = new TreeMap<>(other.lines);
        both.putAll(lines);
        String names = name.isEmpty() || other.name.isEmpty() ? name + other.name : name + ", " + other.name;
        return new MappingProfile(names, both);
    }

    /// The value of a key.
    public Optional<String> said(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    /// The value stated for a column: a header or one of the signs above.
    public Optional<String> column(EvidenceKind kind, ExportColumn column) {
        return said(key(kind, column));
    }

    /// The key of a column.
    public static String key(EvidenceKind kind, ExportColumn column) {
        return kind.name().toLowerCase(Locale.ROOT) + "." + column.canonical();
    }

    public Optional<String> shape() {
        return said("shape");
    }

    public Optional<EvidenceKind> kind() {
        return said("kind").map(k -> EvidenceKind.valueOf(k.toUpperCase(Locale.ROOT)));
    }

    public Optional<Charset> encoding() {
        return said("encoding").map(Charset::forName);
    }

    public Optional<Character> separator() {
        return said("separator").map(ProfileText::separator);
    }

    /// Header line; 0 for none.
    public OptionalInt header() {
        return said("header")
                .map(h -> OptionalInt.of(h.equals("none") ? 0 : Integer.parseInt(h)))
                .orElse(OptionalInt.empty());
    }

    public Optional<ZoneId> zone() {
        return said("zone").map(ZoneId::of);
    }

    /// Minor-unit digits: as stated, otherwise those of the stated currency.
    public int decimals() {
        return said("amount.decimals")
                .map(Integer::parseInt)
                .orElseGet(() -> said("currency").map(CurrencyNames::digits).orElse(0));
    }

    /// Our words for theirs, by `GROUP.THEIRS`.
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        lines.tailMap(ProfileText.VALUE).forEach((key, ours) -> {
            if (key.startsWith(ProfileText.VALUE)) {
                values.put(key.substring(ProfileText.VALUE.length()), ours);
            }
        });
        return values;
    }
}
