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

/// A mapping profile: what a person states about an export, over what is detected. It is a small text of
/// `key = value` lines, the same in a file, in a case and on the command line.
///
/// Keys: `profile` (its name), `version`, `shape` (the headers it is for), `kind`, `encoding`, `separator`, `header`
/// (line number or none), `zone`, `date.order`, `amount.decimals`, `amount.style`, `time.origin`, `time.unit`,
/// `time.second` (see [SecondHours]), `amount.sign` (see [AmountSign]), `amount.most`, `empty.words`, `account.form`
/// (see [AccountSpelling]), `account.by`, `zone.header`, `period.from`, `period.to`, `currency`, `currency.rate.USD`
/// (what one dollar is in the case's currency), `KIND.COLUMN` (a header, `#3` for the third column, `=WORD` for the
/// same in every row, `@line` for an id made of the line number, `@sign` for a type told by the amount's sign, `-` for
/// no column) and `value.GROUP.THEIRS` (our word for theirs), and `geoip` (a country database in place of the shipped
/// one).
///
/// @param name as printed on receipts; empty for statements that came without one
/// @param lines by key
public record MappingProfile(String name, SortedMap<String, String> lines) {
    /// In place of a column: an id made of the number of the line.
    public static final String LINE = "@line";
    /// In place of a column: a type that follows from the sign of the amount.
    public static final String SIGN = "@sign";
    /// The key of a country database.
    public static final String GEOIP = "geoip";
    /// Nothing stated.
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

    /// Takes statements such as `transactions.amount = Betrag`.
    ///
    /// @param whence where they were said, for messages: `--set`
    /// @throws UnusableInput naming the statement and the remedy
    public static MappingProfile of(String whence, List<String> statements) {
        return ProfileText.parse("", whence, statements);
    }

    /// The text of its file.
    public String text() {
        return ProfileText.write(this);
    }

    /// The same with one thing said otherwise.
    ///
    /// @throws UnusableInput when there is no such key or the value cannot be used
    public MappingProfile with(String key, String value) {
        ProfileText.check(name, key, value);
        SortedMap<String, String> more = new TreeMap<>(lines);
        more.put(key, value);
        return new MappingProfile(name, more);
    }

    /// The same with one thing left to detection.
    public MappingProfile without(String key) {
        SortedMap<String, String> less = new TreeMap<>(lines);
        less.remove(key);
        return new MappingProfile(name, less);
    }

    /// The same under another name.
    public MappingProfile named(String other) {
        return new MappingProfile(other, lines);
    }

    /// This, and what the other says where this says nothing.
    public MappingProfile over(MappingProfile other) {
        SortedMap<String, String> both = new TreeMap<>(other.lines);
        both.putAll(lines);
        String names = name.isEmpty() || other.name.isEmpty() ? name + other.name : name + ", " + other.name;
        return new MappingProfile(names, both);
    }

    /// What is said under a key.
    public Optional<String> said(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    /// What is said about a column: a header or one of the signs above.
    public Optional<String> column(EvidenceKind kind, ExportColumn column) {
        return said(key(kind, column));
    }

    /// The key under which a column is stated.
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

    /// Line of the header; 0 for none.
    public OptionalInt header() {
        return said("header")
                .map(h -> OptionalInt.of(h.equals("none") ? 0 : Integer.parseInt(h)))
                .orElse(OptionalInt.empty());
    }

    public Optional<ZoneId> zone() {
        return said("zone").map(ZoneId::of);
    }

    /// Digits of the minor unit: as stated, else those of the stated currency.
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
