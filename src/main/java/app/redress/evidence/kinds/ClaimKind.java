package app.redress.evidence.kinds;

import static app.redress.evidence.vocabulary.ExportColumn.ACCOUNT_ID;
import static app.redress.evidence.vocabulary.ExportColumn.AMOUNT;
import static app.redress.evidence.vocabulary.ExportColumn.CLAIMED_AT;
import static app.redress.evidence.vocabulary.ExportColumn.NOTE;
import static app.redress.evidence.vocabulary.ExportColumn.TRANSACTION_IDS;

import app.redress.domain.Claim;
import app.redress.domain.EvidenceKind;
import app.redress.domain.SourceLine;
import app.redress.evidence.mapping.ClaimRowParser;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Customers' reports of what was taken from them.
final class ClaimKind implements ExportKind<Claim> {
    @Override
    public EvidenceKind kind() {
        return EvidenceKind.CLAIMS;
    }

    @Override
    public List<ExportColumn> required() {
        return List.of(ACCOUNT_ID, CLAIMED_AT);
    }

    @Override
    public List<ExportColumn> optional() {
        return List.of(AMOUNT, TRANSACTION_IDS, NOTE);
    }

    @Override
    public RowParser<Claim> parser(ResolvedMapping mapping, CountryLookup countries) {
        return new ClaimRowParser(mapping);
    }

    @Override
    public SourceLine source(Claim c) {
        return c.source();
    }

    @Override
    public String heading(Claim c) {
        return "CLAIM";
    }

    @Override
    public long yen(Claim c) {
        return c.amount() == null ? 0 : c.amount();
    }

    @Override
    public Instant at(Claim c) {
        return c.claimedAt();
    }

    @Override
    public RowIdentity identity(Claim c) {
        return RowIdentity.repeating(content(c, 1), content(c, 2));
    }

    @Override
    public Optional<ConflictKey<Claim>> conflictKey() {
        return Optional.empty();
    }

    @Override
    public void describe(Claim c, CanonicalValues out) {
        out.put(ACCOUNT_ID, c.account())
                .put(CLAIMED_AT, c.claimedAt())
                .put(AMOUNT, c.amount())
                .put(TRANSACTION_IDS, String.join("; ", c.transactionIds()))
                .put(NOTE, c.note());
    }

    /// Hash of every field except the source line.
    private static RowHash content(Claim c, long seed) {
        RowHash hash = new RowHash(seed).addId(c.account()).add(c.claimedAt()).add(c.amount());
        c.transactionIds().forEach(hash::add);
        return hash.add(c.note());
    }
}
