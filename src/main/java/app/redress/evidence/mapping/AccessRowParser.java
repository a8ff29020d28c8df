package app.redress.evidence.mapping;

import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.values.IpAddresses;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.RequestLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of the access log. A row without an account is kept: it is evidence about its source.
public final class AccessRowParser implements RowParser<Access> {
    private static final int REMEMBERED = 100_000;

    private final FieldReader fields;
    private final CountryLookup countries;
    private final Map<String, String> addresses = new HashMap<>();

    public AccessRowParser(ResolvedMapping profile, CountryLookup countries) {
        this.fields = new FieldReader(profile);
        this.countries = countries;
    }

    @Override
    public Access parse(Row row, SourceLine source) {
        Instant at = fields.neededTime(row, ExportColumn.OCCURRED_AT);
        String account = fields.account(row);
        String event = fields.needed(row, ExportColumn.EVENT);
        String word = fields.value("event", event).orElseGet(() -> otherwise(event));
        boolean failure = word.endsWith("/FAILURE");
        Kind kind = Kind.valueOf(failure ? word.substring(0, word.indexOf('/')) : word);
        String ip = address(fields.text(row, ExportColumn.IP));
        return new Access(
                account == null ? "" : account,
                at,
                kind,
                result(row, failure),
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
        fields.readAsOther(ExportColumn.EVENT, event);
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

    private Result result(Row row, boolean failure) {
        String text = fields.text(row, ExportColumn.RESULT);
        if (failure || text == null) {
            return failure ? Result.FAILURE : Result.SUCCESS;
        }
        return fields.value("result", text)
                .map(Result::valueOf)
                .or(() -> RequestLine.resultOf(text))
                .orElseThrow(() -> fields.unknownWord(ExportColumn.RESULT, "result", text));
    }

    /// The export's own column first; the address only where that says nothing.
    private @Nullable String country(Row row, @Nullable String ip) {
        String stated = fields.text(row, ExportColumn.COUNTRY);
        if (stated != null) {
            return CountryLookup.code(stated);
        }
        return ip == null ? null : countries.ofAddress(ip);
    }

    @Override
    public List<Message> notes() {
        return Stream.concat(
                        fields.notes().stream(), countries.origin().map(o -> Message.of("note.countries", o)).stream())
                .toList();
    }
}
