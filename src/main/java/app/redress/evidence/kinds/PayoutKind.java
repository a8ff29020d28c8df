package app.redress.evidence.kinds;

import static app.redress.evidence.vocabulary.ExportColumn.ACCOUNT_ID;
import static app.redress.evidence.vocabulary.ExportColumn.AMOUNT;
import static app.redress.evidence.vocabulary.ExportColumn.BATCH_ID;
import static app.redress.evidence.vocabulary.ExportColumn.CHANNEL;
import static app.redress.evidence.vocabulary.ExportColumn.PAID_AT;
import static app.redress.evidence.vocabulary.ExportColumn.STATUS;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import app.redress.evidence.mapping.PayoutRowParser;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compensation already paid. Rows that name their batch are unique; rows without a batch may repeat.
final class PayoutKind implements ExportKind<Payout> {
    private static final String BETWEEN = " | ";

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.PAYOUTS;
    }

    @Override
    public List<ExportColumn> required() {
        return List.of(ACCOUNT_ID, AMOUNT, STATUS);
    }

    @Override
    public List<ExportColumn> optional() {
        return List.of(BATCH_ID, CHANNEL, PAID_AT);
    }

    @Override
    public RowParser<Payout> parser(ResolvedMapping mapping, CountryLookup countries) {
        return new PayoutRowParser(mapping);
    }

    @Override
    public SourceLine source(Payout p) {
        return p.source();
    }

    @Override
    public String heading(Payout p) {
        return p.status().name();
    }

    @Override
    public long yen(Payout p) {
        return p.amount();
    }

    @Override
    public @Nullable Instant at(Payout p) {
        return p.paidAt();
    }

    @Override
    public RowIdentity identity(Payout p) {
        return p.batchId() == null
                ? RowIdentity.repeating(content(p, 1), content(p, 2))
                : RowIdentity.keyed(key(p), content(p, 3));
    }

    @Override
    public Optional<ConflictKey<Payout>> conflictKey() {
        return Optional.of(new ConflictKey<>(BATCH_ID, "batch, account and channel", PayoutKind::key));
    }

    @Override
    public void describe(Payout p, CanonicalValues out) {
        out.put(ACCOUNT_ID, p.account())
                .put(AMOUNT, p.amount())
                .put(STATUS, p.status())
                .put(BATCH_ID, p.batchId())
                .put(CHANNEL, p.channel())
                .put(PAID_AT, p.paidAt());
    }

    private static String key(Payout p) {
        return orEmpty(p.batchId()) + BETWEEN + p.account() + BETWEEN + orEmpty(p.channel());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Hash of every field except the source line.
    private static RowHash content(Payout p, long seed) {
        return new RowHash(seed)
                .addId(p.account())
                .add(p.amount())
                .add(p.status().ordinal())
                .addId(p.batchId())
                .add(p.channel())
                .add(p.paidAt());
    }
}
