package app.redress.evidence.kinds;

import static app.redress.evidence.vocabulary.ExportColumn.ACCOUNT_ID;
import static app.redress.evidence.vocabulary.ExportColumn.BALANCE_BEFORE;
import static app.redress.evidence.vocabulary.ExportColumn.CARD_LINKED;
import static app.redress.evidence.vocabulary.ExportColumn.CONTACT;
import static app.redress.evidence.vocabulary.ExportColumn.DISPLAY_NAME;
import static app.redress.evidence.vocabulary.ExportColumn.FROZEN_AT;
import static app.redress.evidence.vocabulary.ExportColumn.REGISTERED_AT;
import static app.redress.evidence.vocabulary.ExportColumn.UNFROZEN_AT;

import app.redress.domain.AccountFacts;
import app.redress.domain.EvidenceKind;
import app.redress.domain.SourceLine;
import app.redress.evidence.mapping.AccountRowParser;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the service knows about each account, one row per account.
final class AccountKind implements ExportKind<AccountFacts> {
    @Override
    public EvidenceKind kind() {
        return EvidenceKind.ACCOUNTS;
    }

    @Override
    public List<ExportColumn> required() {
        return List.of(ACCOUNT_ID);
    }

    @Override
    public List<ExportColumn> optional() {
        return List.of(REGISTERED_AT, BALANCE_BEFORE, CARD_LINKED, DISPLAY_NAME, CONTACT, FROZEN_AT, UNFROZEN_AT);
    }

    @Override
    public RowParser<AccountFacts> parser(ResolvedMapping mapping, CountryLookup countries) {
        return new AccountRowParser(mapping);
    }

    @Override
    public SourceLine source(AccountFacts a) {
        return a.source();
    }

    @Override
    public String heading(AccountFacts a) {
        return "ACCOUNT";
    }

    @Override
    public long yen(AccountFacts a) {
        return a.balanceBefore() == null ? 0 : a.balanceBefore();
    }

    @Override
    public @Nullable Instant at(AccountFacts a) {
        return a.registeredAt();
    }

    @Override
    public RowIdentity identity(AccountFacts a) {
        return RowIdentity.keyed(a.account(), content(a));
    }

    @Override
    public Optional<ConflictKey<AccountFacts>> conflictKey() {
        return Optional.of(new ConflictKey<>(ACCOUNT_ID, "account", AccountFacts::account));
    }

    @Override
    public void describe(AccountFacts a, CanonicalValues out) {
        out.put(ACCOUNT_ID, a.account())
                .put(REGISTERED_AT, a.registeredAt())
                .put(BALANCE_BEFORE, a.balanceBefore())
                .put(CARD_LINKED, a.cardLinked())
                .put(DISPLAY_NAME, a.displayName())
                .put(CONTACT, a.contact())
                .put(FROZEN_AT, a.frozenAt());
    }

    /// Hash of every field except the account and the source line.
    private static RowHash content(AccountFacts a) {
        Boolean card = a.cardLinked();
        return new RowHash(3)
                .add(a.registeredAt())
                .add(a.balanceBefore())
                .add(card == null ? 2 : card ? 1 : 0)
                .add(a.displayName())
                .add(a.contact())
                .add(a.frozenAt());
    }
}
