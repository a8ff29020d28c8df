package app.redress.evidence.kinds;

import static app.redress.evidence.vocabulary.ExportColumn.ACCOUNT_ID;
import static app.redress.evidence.vocabulary.ExportColumn.COUNTRY;
import static app.redress.evidence.vocabulary.ExportColumn.DETAIL;
import static app.redress.evidence.vocabulary.ExportColumn.DEVICE_ID;
import static app.redress.evidence.vocabulary.ExportColumn.EVENT;
import static app.redress.evidence.vocabulary.ExportColumn.IP;
import static app.redress.evidence.vocabulary.ExportColumn.OCCURRED_AT;
import static app.redress.evidence.vocabulary.ExportColumn.OCCURRED_ON;
import static app.redress.evidence.vocabulary.ExportColumn.RESULT;
import static app.redress.evidence.vocabulary.ExportColumn.USER_AGENT;

import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.domain.EvidenceKind;
import app.redress.domain.RowAtHand;
import app.redress.domain.SourceLine;
import app.redress.evidence.mapping.AccessRowParser;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The access log, in which identical rows may be separate events.
final class AccessKind implements ExportKind<Access> {
    /// Headings by kind and result, precomputed because a receipt needs one for every row.
    private static final String[] HEADINGS = headings();

    private static final int RESULTS = Access.Result.values().length;

    private static String[] headings() {
        List<String> headings = new ArrayList<>();
        for (Access.Kind kind : Access.Kind.values()) {
            for (Access.Result result : Access.Result.values()) {
                headings.add(result == Access.Result.SUCCESS ? kind.name() : kind.name() + " " + result.name());
            }
        }
        return headings.toArray(String[]::new);
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.ACCESS;
    }

    @Override
    public List<ExportColumn> required() {
        return List.of(OCCURRED_AT, ACCOUNT_ID, EVENT);
    }

    @Override
    public List<ExportColumn> optional() {
        return List.of(OCCURRED_ON, RESULT, IP, COUNTRY, USER_AGENT, DEVICE_ID, DETAIL);
    }

    @Override
    public RowParser<Access> parser(ResolvedMapping mapping, CountryLookup countries) {
        return new AccessRowParser(mapping, countries);
    }

    @Override
    public SourceLine source(Access a) {
        return a.source();
    }

    @Override
    public Optional<PlainRows<Access>> plain(RowParser<Access> parser) {
        return parser instanceof AccessRowParser accesses ? Optional.of(new PlainAccesses(accesses)) : Optional.empty();
    }

    @Override
    public String heading(Access a) {
        return heading(a.kind(), a.result());
    }

    @Override
    public String heading(RowAtHand<Access> row) {
        return row instanceof AccessRow a ? heading(a.kind(), a.result()) : heading(row.value());
    }

    @Override
    public long yen(RowAtHand<Access> row) {
        return 0;
    }

    static String heading(Access.Kind kind, Access.Result result) {
        return HEADINGS[kind.ordinal() * RESULTS + result.ordinal()];
    }

    @Override
    public long yen(Access a) {
        return 0;
    }

    @Override
    public Instant at(Access a) {
        return a.at();
    }

    @Override
    public RowIdentity identity(Access a) {
        return identity(new AccessRow().of(a));
    }

    @Override
    public RowIdentity identity(RowAtHand<Access> row) {
        AccessRow a = row instanceof AccessRow same ? same : new AccessRow().of(row.value());
        return RowIdentity.repeating(content(a, 1), content(a, 2));
    }

    @Override
    public Optional<ConflictKey<Access>> conflictKey() {
        return Optional.empty();
    }

    @Override
    public void describe(Access a, CanonicalValues out) {
        out.put(OCCURRED_AT, a.at())
                .put(ACCOUNT_ID, a.account())
                .put(EVENT, a.kind())
                .put(RESULT, a.result())
                .put(IP, a.ip())
                .put(COUNTRY, a.country())
                .put(USER_AGENT, a.userAgent())
                .put(DEVICE_ID, a.deviceId())
                .put(DETAIL, a.detail());
    }

    @Override
    public boolean needsCoverage() {
        return true;
    }

    /// Hash of every field except the source line.
    private static RowHash content(AccessRow a, long seed) {
        RowHash hash = new RowHash(seed);
        // no account and an empty one are the same
        return (a.account().isAbsent() ? hash.add(0) : hash.addId(a.account()))
                .add(a.second())
                .add((long) a.nano())
                .add(a.kind().ordinal())
                .add(a.result().ordinal())
                .add(a.address())
                .add(a.country())
                .add(a.agent())
                .add(a.device())
                .add(a.detail());
    }
}
