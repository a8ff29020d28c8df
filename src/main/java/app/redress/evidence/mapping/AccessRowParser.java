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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parses rows of the access log. A row without an account is kept: it is evidence about its source.
public final class AccessRowParser implements RowParser<Access> {
    private static final int REMEMBERED = 100_000;

    private final FieldReader fields;
    private final CountryLookup countries;
    private final Map<String, String> addresses = new HashMap<>();
    private final boolean errors;
    private final TextSlice word = new TextSlice();
    private final WordCache<String> events;
    private final WordCache<Result> results;
    private final WordCache<String> codes = new WordCache<>(CountryLookup::code);
    private long unknownResults;

    public AccessRowParser(ResolvedMapping profile, CountryLookup countries) {
        this.fields = new FieldReader(profile);
        this.countries = countries;
        this.errors = Synonyms.shipped().namesErrors(profile.header(ExportColumn.RESULT));
        this.events = new WordCache<>(text -> fields.value("event", text).orElse(null));
        this.results = new WordCache<>(text -> understood(text).orElse(null));
    }

    /// Reads a row in common spelling; of the same row [#parse] would make the same access.
    ///
    /// @return false where [#parse] has to read it; nothing was counted then
    public boolean reads(Row row, AccessRow into) {
        if (!fields.readsEventTime(row)
                || !fields.account(row, ExportColumn.ACCOUNT_ID, into.account())
                || !readsDeed(row, into)
                || !fields.text(row, ExportColumn.USER_AGENT, into.agent())
                || !fields.text(row, ExportColumn.DEVICE_ID, into.device())
                || !fields.text(row, ExportColumn.DETAIL, into.detail())) {
            return false;
        }
        into.at(fields.second(), fields.nano());
        return readsPlace(row, into);
    }

    private boolean readsDeed(Row row, AccessRow into) {
        if (!fields.text(row, ExportColumn.EVENT, word) || word.isAbsent()) {
            return false;
        }
        String event = events.of(word);
        if (event == null) {
            return false;
        }
        int slash = event.indexOf('/');
        Kind kind = Kind.valueOf(slash < 0 ? event : event.substring(0, slash));
        Result result = plainResult(row, kind, slash < 0 ? "" : event.substring(slash + 1));
        if (result == null) {
            return false;
        }
        into.did(kind, result);
        return true;
    }

    private @Nullable Result plainResult(Row row, Kind kind, String told) {
        if (told.equals(Result.FAILURE.name())) {
            return Result.FAILURE;
        }
        if (!fields.text(row, ExportColumn.RESULT, word)) {
            return null;
        }
        if (errors) {
            return word.isAbsent() || word.is("0") ? Result.SUCCESS : Result.FAILURE;
        }
        if (!word.isAbsent()) {
            return results.of(word);
        }
        return kind != Kind.LOGIN || told.equals(Result.SUCCESS.name()) ? Result.SUCCESS : null;
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
        String word = fields.value("event", event).orElseGet(() -> otherwise(event));
        int slash = word.indexOf('/');
        Kind kind = Kind.valueOf(slash < 0 ? word : word.substring(0, slash));
        String ip = address(fields.text(row, ExportColumn.IP));
        return new Access(
                account == null ? "" : account,
                at,
                kind,
                result(row, kind, slash < 0 ? "" : word.substring(slash + 1)),
                ip,
                country(row, ip),
                fields.text(row, ExportColumn.USER_AGENT),
                fields.text(row, ExportColumn.DEVICE_ID),
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
            known = bare == null ? text : bare;
            if (addresses.size() < REMEMBERED) {
                addresses.put(text, known);
            }
        }
        return known;
    }

    /// @param told result implied by the event word; usually empty
    private Result result(Row row, Kind kind, String told) {
        if (told.equals(Result.FAILURE.name())) {
            return Result.FAILURE;
        }
        String text = fields.text(row, ExportColumn.RESULT);
        if (errors) {
            return text == null || text.equals("0") ? Result.SUCCESS : Result.FAILURE;
        }
        return text == null ? unsaid(kind, told) : said(text);
    }

    /// The default result: a word for an action means that it was done, a word for a login only that it was attempted.
    private Result unsaid(Kind kind, String told) {
        if (kind != Kind.LOGIN || told.equals(Result.SUCCESS.name())) {
            return Result.SUCCESS;
        }
        unknownResults++;
        return Result.UNKNOWN;
    }

    private Result said(String text) {
        return understood(text).orElseThrow(() -> fields.unknownWord(ExportColumn.RESULT, "result", text));
    }

    private Optional<Result> understood(String text) {
        return fields.value("result", text).map(Result::valueOf).or(() -> RequestLine.resultOf(text));
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
                        Stream.of(unknownResults).filter(n -> n > 0).map(n -> Message.of("note.unknownResults", n)),
                        countries.origin().map(o -> Message.of("note.countries", o)).stream())
                .flatMap(notes -> notes)
                .toList();
    }
}
