package app.redress.analysis;

import app.redress.analysis.joining.Overlap;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.EvidenceKind;
import app.redress.domain.TextTable;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.store.StoredFacts;
import app.redress.screening.AccessScreen;
import app.redress.screening.Asking;
import app.redress.screening.CommonAccounts;
import app.redress.screening.MoneyScreen;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Accounts of the files as screening met them.
final class ScreenedAccounts implements AccountsOfFiles {
    private final MoneyScreen money;
    private final AccessScreen access;
    private final Consumer<Consumer<AccountFacts>> facts;
    private final Consumer<StoredFacts.AccountReader> inFacts;
    private final List<Claim> claims;
    private final Runnable check;
    private @Nullable CommonAccounts common;

    /// @param facts passes the facts of all accounts to an action
    /// @param inFacts passes the accounts alone
    /// @param check called now and then; may throw to stop
    ScreenedAccounts(
            MoneyScreen money,
            AccessScreen access,
            Consumer<Consumer<AccountFacts>> facts,
            Consumer<StoredFacts.AccountReader> inFacts,
            List<Claim> claims,
            Runnable check) {
        this.check = check;
        this.money = money;
        this.access = access;
        this.facts = facts;
        this.inFacts = inFacts;
        this.claims = claims;
    }

    @Override
    public TextTable of(EvidenceFile file) {
        TextTable named = new TextTable();
        switch (file.kind()) {
            case TRANSACTIONS -> money.forEachAccountOf(file.index(), named::of);
            case ACCESS -> access.forEachAccountOf(file.index(), named::of);
            case ACCOUNTS ->
                inFacts.accept((account, of) -> {
                    if (of == file.index()) {
                        named.of(account);
                    }
                });
            case CLAIMS ->
                claims.stream().filter(c -> c.source().file() == file.index()).forEach(c -> named.of(c.account()));
            case CONTROLS, PAYOUTS -> {}
        }
        return named;
    }

    @Override
    public TextTable beside(EvidenceKind kind) {
        TextTable named = new TextTable();
        if (kind == EvidenceKind.TRANSACTIONS) {
            access.forEachAccount(named::of);
            inFacts.accept((account, _) -> named.of(account));
        } else {
            money.forEachAccount(named::of);
        }
        return named;
    }

    @Override
    public AccountContacts byContact(Predicate<String> wanted) {
        return AccountContacts.among(facts, wanted);
    }

    /// Found once for all files.
    private CommonAccounts common() {
        CommonAccounts known = common;
        if (known == null) {
            known = CommonAccounts.of(money, access);
            common = known;
        }
        return known;
    }

    @Override
    public Overlap overlap(EvidenceFile file) {
        boolean transactions = file.kind() == EvidenceKind.TRANSACTIONS;
        TextTable elsewhere = transactions ? inFactsOnly() : new TextTable();
        Overlap found = new Overlap(transactions ? access.accountCount() + elsewhere.size() : money.accountCount());
        switch (file.kind()) {
            case TRANSACTIONS ->
                money.forEachNumberOf(
                        file.index(),
                        n -> found.meet(common().hasAccesses(n) || elsewhere.find(money.account(n)) >= 0));
            case ACCESS -> access.forEachNumberOf(file.index(), n -> found.meet(common().hasMoney(n)));
            case ACCOUNTS, CLAIMS, CONTROLS, PAYOUTS ->
                of(file).forEach(new Asking<>(account -> found.meet(money.numberOf(account) >= 0), check));
        }
        return found;
    }

    private TextTable inFactsOnly() {
        TextTable only = new TextTable();
        inFacts.accept((account, _) -> {
            if (!access.knows(account)) {
                only.of(account);
            }
        });
        return only;
    }
}
