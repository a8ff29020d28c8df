package app.redress.evidence.mapping;

import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.domain.AccessRow;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.domain.TextSlice;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.values.IpAddresses;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.RequestLine;
import app.redress.evidence.vocabulary.Synonyms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parses rows of the access log. A row without an account is kept: it is evidence about its source.
public final class AccessRowParser implements RowParser<Access> {
    private static final Set<String> NO_ERROR = Set.of("false", "no", "n", "f", "none", "なし", "無", "正常");

    private static final int REMEMBERED = 100_000;
    private static final int SOME_ROWS = 10;
    private static final int LONG_ID = 8;

    private final FieldReader fields;
    private final CountryLookup countries;
    private final Map<String, String> addresses = new HashMap<>();
    private final boolean errors;
    private final String letIn;
    private final TextSlice word = new TextSlice();
    private final WordCache<EventMeaning> events;
    private final WordCache<Result> results;
    private final WordCache<String> codes = new WordCache<>(CountryLookup::code);
    private long unknownResults;
    private long rows;
    private boolean named;

    public AccessRowParser(ResolvedMapping profile, CountryLookup countries) {
        this.fields = new FieldReader(profile);
        this.countries = countries;
        this.letIn = profile.conventions().letIn();
        this.errors = Synonyms.shipped().namesErrors(profile.header(ExportColumn.RESULT));
        this.events = new WordCache<>(
                text -> fields.value("event", text).map(EventMeaning::of).orElse(null));
        this.results = new WordCache<>(text -> understood(text).orElse(null));
    }

    /// What a word for an event means.
    ///
    /// @param told the result that it tells whatever stands beside it, which few do: a failure, or that nobody is
    /// in yet
    /// @param succeeded whether it tells a success
    private record EventMeaning(Kind kind, @Nullable Result told, boolean succeeded) {
        /// @param meaning such as LOGIN or LOGIN/FAILURE
        static EventMeaning of(String meaning) {
            int slash = meaning.indexOf('/');
            String told = slash < 0 ? "" : meaning.substring(slash + 1);
            return new EventMeaning(
                    Kind.valueOf(slash < 0 ? meaning : meaning.substring(0, slash)),
                    told.isEmpty() || told.equals(Result.SUCCESS.name()) ? null : Result.valueOf(told),
                    told.equals(Result.SUCCESS.name()));
        }

        /// The result where nothing else tells one: a word for an action means that it was done, a word for a login
        /// only that it was attempted.
        @Nullable
        Result unsaid() {
            return kind != Kind.LOGIN || succeeded ? Result.SUCCESS : null;
        }
    }

    /// Reads a row in common spelling; of the same row [#parse] would make the same access.
    ///
    /// @return false where [#parse] has to read it; nothing was counted then
    public boolean reads(Row row, AccessRow into) {
        if (!fields.readsEventTime(row)
                || !fields.account(row, ExportColumn.ACCOUNT_ID, into.account())
                || !readsMeaning(row, into)
                || !fields.text(row, ExportColumn.USER_AGENT, into.agent())
                || !readsDevice(row, into)
                || !fields.text(row, ExportColumn.DETAIL, into.detail())) {
            return false;
        }
        into.at(fields.second(), fields.nano());
        boolean read = readsPlace(row, into);
        counted(read, into.account().isAbsent());
        return read;
    }

    private boolean readsDevice(Row row, AccessRow into) {
        if (!fields.text(row, ExportColumn.DEVICE_ID, into.device())) {
            return false;
        }
        if (startsEmpty(into.device()) && isNoDevice(into.device().toString())) {
            into.device().clear();
        }
        return true;
    }

    private static boolean startsEmpty(TextSlice id) {
        return !id.isAbsent() && id.length() >= LONG_ID && id.charAt(0) == '0' && id.charAt(1) == '0';
    }

    /// Whether an id is all zeros, which systems write where an app may not see it: one device on many accounts, it
    /// would make strangers of their owners.
    private static boolean isNoDevice(String id) {
        int zeros = 0;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c != '0' && c != '-' && c != ':') {
                return false;
            }
            zeros += c == '0' ? 1 : 0;
        }
        return zeros >= LONG_ID;
    }

    private @Nullable String device(Row row) {
        String id = fields.text(row, ExportColumn.DEVICE_ID);
        return id == null || isNoDevice(id) ? null : id;
    }

    private boolean readsMeaning(Row row, AccessRow into) {
        if (!fields.text(row, ExportColumn.EVENT, word) || word.isAbsent()) {
            return false;
        }
        EventMeaning meaning = events.of(word);
        Result result = meaning == null ? null : plainResult(row, meaning);
        if (meaning == null || result == null) {
            return false;
        }
        into.did(meaning.kind(), result);
        return true;
    }

    private void counted(boolean read, boolean unnamed) {
        rows += read ? 1 : 0;
        named |= !unnamed;
    }

    private @Nullable Result plainResult(Row row, EventMeaning meaning) {
        if (meaning.told() != null) {
            return meaning.told();
        }
        if (meaning.kind() == Kind.LOGIN && !letIn.isEmpty() || !fields.text(row, ExportColumn.RESULT, word)) {
            return null;
        }
        if (errors) {
            return word.isAbsent() || word.is("0") || saysNone(word.toString())
                    ? Result.SUCCESS
                    : wrong(results.of(word));
        }
        return word.isAbsent() ? meaning.unsaid() : results.of(word);
    }

    private boolean readsPlace(Row row, AccessRow into) {
        TextSlice ip = into.address();
        TextSlice country = into.country();
        if (!fields.text(row, ExportColumn.IP, ip) || !fields.text(row, ExportColumn.COUNTRY, country)) {
            return false;
        }
        if (!ip.isAbsent() && !IpAddresses.isPlain(ip)) {
            ip.set(address(ip.toString()));
        }
        if (!country.isAbsent()) {
            String code = codes.of(country);
            if (code != null && !country.is(code)) {
                country.set(code);
            }
        } else if (!ip.isAbsent()) {
            country.set(countries.ofAddress(ip.toString()));
        }
        return true;
    }

    @Override
    public Access parse(Row row, SourceLine source) {
        Instant at = fields.eventTime(row, source);
        String account = fields.account(row);
        String event = fields.needed(row, ExportColumn.EVENT);
        EventMeaning meaning = EventMeaning.of(fields.value("event", event).orElseGet(() -> otherwise(event)));
        String ip = address(fields.text(row, ExportColumn.IP));
        counted(true, account == null);
        return new Access(
                account == null ? "" : account,
                at,
                meaning.kind(),
                result(row, meaning),
                ip,
                country(row, ip),
                fields.text(row, ExportColumn.USER_AGENT),
                device(row),
                fields.text(row, ExportColumn.DETAIL),
                source);
    }

    private String otherwise(String event) {
        if (RequestLine.is(event)) {
            return RequestLine.eventOf(event);
        }
        fields.notes().readAsOther(ExportColumn.EVENT, event);
        return Kind.OTHER.name();
    }

    private @Nullable String address(@Nullable String text) {
        if (text == null || IpAddresses.isPlain(text)) {
            return text;
        }
        String known = addresses.get(text);
        if (known == null) {
            String bare = IpAddresses.bare(text);
            bare = bare == null ? IpAddresses.numbered(text) : bare;
            known = bare == null ? text : bare;
            if (addresses.size() < REMEMBERED) {
                addresses.put(text, known);
            }
        }
        return known;
    }

    private Result result(Row row, EventMeaning meaning) {
        if (meaning.told() != null) {
            return meaning.told();
        }
        String text = fields.text(row, ExportColumn.RESULT);
        if (meaning.kind() == Kind.LOGIN && !letIn.isEmpty() && text != null && isStatus(text)) {
            return text.equals(letIn) ? Result.SUCCESS : Result.FAILURE;
        }
        if (errors) {
            return text == null || saysNone(text)
                    ? Result.SUCCESS
                    : wrong(understood(text).orElse(null));
        }
        return text == null ? unsaid(meaning) : said(text);
    }

    /// Whether a value in a column of errors says that there was none: 0, 0000, or no under the name of a flag.
    private static boolean saysNone(String error) {
        return NO_ERROR.contains(error.toLowerCase(Locale.ROOT))
                || error.chars().allMatch(c -> c == '0');
    }

    private static boolean isStatus(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// An error is a failure, but for those that only interrupt a login to ask for more.
    private static Result wrong(@Nullable Result said) {
        return said == Result.UNKNOWN ? Result.UNKNOWN : Result.FAILURE;
    }

    private Result unsaid(EventMeaning meaning) {
        Result unsaid = meaning.unsaid();
        unknownResults += unsaid == null ? 1 : 0;
        return unsaid == null ? Result.UNKNOWN : unsaid;
    }

    private Result said(String text) {
        return understood(text).orElseThrow(() -> fields.unknownWord(ExportColumn.RESULT, "result", text));
    }

    private Optional<Result> understood(String text) {
        return fields.value("result", text)
                .or(() -> fields.value("event", text).flatMap(AccessRowParser::told))
                .map(Result::valueOf)
                .or(() -> RequestLine.resultOf(text));
    }

    /// The result that the word of an event tells, such as "invalid password".
    private static Optional<String> told(String event) {
        int slash = event.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(event.substring(slash + 1));
    }

    /// The export's own column first, then the address.
    private @Nullable String country(Row row, @Nullable String ip) {
        String stated = fields.text(row, ExportColumn.COUNTRY);
        if (stated != null) {
            return CountryLookup.code(stated);
        }
        return ip == null ? null : countries.ofAddress(ip);
    }

    @Override
    public List<Message> notes() {
        return Stream.of(
                        fields.notes().all().stream(),
                        Stream.of(rows)
                                .filter(n -> n >= SOME_ROWS && !named)
                                .map(n -> Message.of("note.noAccounts", n)),
                        Stream.of(unknownResults).filter(n -> n > 0).map(n -> Message.of("note.unknownResults", n)),
                        countries.origin().map(o -> Message.of("note.countries", o)).stream())
                .flatMap(notes -> notes)
                .toList();
    }
}
