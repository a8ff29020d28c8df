package app.redress.screening;

import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.Together;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The outcome of one pass over all rows: the candidates, and statistics of every source.
///
/// It must not miss a victim; judging an unharmed account is harmless, because the timeline decides.
public final class Screening {
    /// Code of an account that is not suspicious but in the baseline sample.
    public static final String MEASURED = "measured";

    private final AccessScreen access;
    private final MoneyScreen money;
    private final Candidates candidates;
    private final String homeCountry;
    private final OwnNetwork ownNetwork;
    private final long failedTargets;
    private final Map<SourceKind, Long> sharedSources = new EnumMap<>(SourceKind.class);
    private final Map<SourceKind, LetInCounts> letIn = new EnumMap<>(SourceKind.class);
    private final long sharedStores;
    private final long sharedSlots;
    private final long sharedHours;
    private final Set<String> complained;

    public Screening(
            Policy policy,
            AccessScreen access,
            MoneyScreen money,
            Collection<AccountFacts> accounts,
            Collection<Claim> claims) {
        this(policy, access, money, accounts, claims, Progress.NONE, Together.ALONE);
    }

    /// @param progress asked now and then whether to stop
    /// @param together does what is independent of each other
    public Screening(
            Policy policy,
            AccessScreen access,
            MoneyScreen money,
            Collection<AccountFacts> accounts,
            Collection<Claim> claims,
            Progress progress,
            Together together) {
        this.candidates = new Candidates(progress);
        this.access = access;
        this.money = money;
        CommonAccounts common = CommonAccounts.of(money, access);
        Candidates byMoney = new Candidates(progress);
        BaselineSample picked = new BaselineSample(
                policy.numbers().screening().measured(Math.max(access.accountCount(), money.accountCount())));
        List<Runnable> pieces = access.counting();
        pieces.add(() -> money.mark(common::hasAccesses, byMoney));
        pieces.add(() -> pick(common, new Asking<>(picked, progress::checkCancelled)));
        together.all(pieces);
        this.homeCountry = access.homeCountry();
        this.ownNetwork = access.ownNetwork();
        this.failedTargets = access.failedTargets();
        this.complained = claims.stream().map(Claim::account).collect(Collectors.toUnmodifiableSet());
        access.countComplaints(complained);
        together.all(List.of(() -> access.mark(policy, candidates), this::countShared));
        this.sharedStores = money.sharedStores();
        this.sharedSlots = money.sharedSlots();
        this.sharedHours = money.sharedHours();
        candidates.addAll(byMoney);
        picked.accounts().forEach(a -> candidates.add(a, MEASURED));
        claims.forEach(c -> candidates.add(c.account(), "claim"));
        accounts.stream().filter(a -> a.frozenAt() != null).forEach(a -> candidates.add(a.account(), "frozen"));
    }

    private void pick(CommonAccounts common, Consumer<String> picked) {
        access.forEachAccount(picked);
        for (int n = 0; n < money.accountCount(); n++) {
            if (!common.hasAccesses(n)) {
                picked.accept(money.account(n));
            }
        }
    }

    private void countShared() {
        for (SourceKind kind : SourceKind.values()) {
            sharedSources.put(kind, access.shared(kind));
            letIn.put(kind, access.letInCounts(kind));
        }
    }

    public Candidates candidates() {
        return candidates;
    }

    /// What the whole evidence says about a source.
    public SourceStatistics statistics(SourceKind kind, String key) {
        return access.statistics(kind, key);
    }

    /// Whether more than one account may have been visited from a source; any other tells nothing of other accounts.
    public boolean mayBeShared(SourceKind kind, String key) {
        return access.mayBeShared(kind, key);
    }

    /// Number of accounts besides this one that a device was let into and whose customers complained.
    public int othersComplaints(String device, String account) {
        return access.complaints(device) - (complained.contains(account) ? 1 : 0);
    }

    /// Number of sources of a kind that were let into two accounts or more.
    public long sharedSources(SourceKind kind) {
        return Objects.requireNonNull(sharedSources.get(kind));
    }

    /// How many accounts sources of a kind let in, by their failures.
    public LetInCounts letIn(SourceKind kind) {
        return Objects.requireNonNull(letIn.get(kind));
    }

    /// Number of stores that saw two visits or more.
    public long sharedStores() {
        return sharedStores;
    }

    /// Number of time slots at a store in which two accounts or more paid.
    public long sharedSlots() {
        return sharedSlots;
    }

    /// Number of accounts that paid at a payment's store in its time slot or a neighbouring one, each counted once per
    /// slot.
    public long accountsAtStore(Transaction t) {
        return money.accountsAtStore(t);
    }

    /// Number of accounts that paid at a payment's store around its hour of the day, on any day, each counted once for
    /// each hour of the day.
    ///
    /// @param reach hours before and after
    public long customersAround(Transaction t, int reach) {
        return money.customersAround(t, reach);
    }

    /// Number of hours of the day at a store in which two accounts or more paid.
    public long sharedHours() {
        return sharedHours;
    }

    /// Distinct targets of failed logins, summed over all addresses.
    public long failedTargets() {
        return failedTargets;
    }

    /// Number of visits to a payment's store: payments of one account in one time slot count once.
    public long storeVisits(Transaction t) {
        return money.storeVisits(t);
    }

    /// The second of the first access in the log; [Instant#MAX] without one.
    public Instant firstAccess() {
        return access.begin();
    }

    /// The last access in the log; [Instant#MIN] without one.
    public Instant lastAccess() {
        return access.end();
    }

    /// ISO code of the country most accounts come from; empty when unknown.
    public String homeCountry() {
        return homeCountry;
    }

    /// Whether an address is the service's own, of an operator's console for example.
    public boolean isOwnNetwork(@Nullable String address) {
        return ownNetwork.has(address);
    }

    /// Quantile of all payments, in yen.
    public long spendQuantile(double share) {
        return money.spends().quantile(share);
    }

    /// Quantile of all charges, in yen.
    public long chargeQuantile(double share) {
        return money.charges().quantile(share);
    }
}
