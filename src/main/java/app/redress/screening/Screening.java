package app.redress.screening;

import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.Collection;

/// What one pass over all rows found: who is worth a look, and what is known of every source.
///
/// It must not miss a victim; looking at an innocent account is harmless, because the timeline decides.
public final class Screening {
    /// Marks an account that was not suspicious but picked to show what owners do.
    public static final String MEASURED = "measured";

    private final AccessScreen access;
    private final MoneyScreen money;
    private final Candidates candidates = new Candidates();
    private final String homeCountry;
    private final long failedTargets;

    public Screening(
            Policy policy,
            AccessScreen access,
            MoneyScreen money,
            Collection<AccountFacts> accounts,
            Collection<Claim> claims) {
        this.access = access;
        this.money = money;
        this.homeCountry = access.homeCountry();
        this.failedTargets = access.failedTargets();
        access.mark(policy, candidates);
        money.mark(access::knows, candidates);
        BaselineSample picked = new BaselineSample(policy.numbers().screening().measuredAccounts());
        access.forEachAccount(picked);
        money.forEachAccount(picked);
        picked.accounts().forEach(a -> candidates.add(a, MEASURED));
        claims.forEach(c -> candidates.add(c.account(), "claim"));
        accounts.stream().filter(a -> a.frozenAt() != null).forEach(a -> candidates.add(a.account(), "frozen"));
    }

    public Candidates candidates() {
        return candidates;
    }

    /// What the whole evidence says of a source.
    public SourceStatistics standing(SourceKind kind, String key) {
        return access.standing(kind, key);
    }

    /// Number of accounts that paid at a payment's store in its quarter of an hour or a neighbouring one, each
    /// counted once per quarter.
    public long met(Transaction t) {
        return money.met(t);
    }

    /// Failed tries on distinct targets, added up over all addresses.
    public long failedTargets() {
        return failedTargets;
    }

    /// Number of payments at a payment's store, those of one account within a quarter of an hour counted once.
    public long visitsOf(Transaction t) {
        return money.visitsOf(t);
    }

    /// The last access in the log; [Instant#MIN] without one.
    public Instant lastAccess() {
        return access.end();
    }

    /// ISO code of the country most accounts come from; empty when unknown.
    public String homeCountry() {
        return homeCountry;
    }

    /// Yen that this share of all spends stays at or below.
    public long spendQuantile(double share) {
        return money.spends().quantile(share);
    }

    /// Yen that this share of all charges stays at or below.
    public long chargeQuantile(double share) {
        return money.charges().quantile(share);
    }
}
