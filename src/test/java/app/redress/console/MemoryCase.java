package app.redress.console;

import app.redress.casefile.accounts.AccountFacet;
import app.redress.casefile.accounts.AccountGroup;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.accounts.FacetValue;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.LossSpan;
import app.redress.casefile.database.Page;
import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.links.LinkCentre;
import app.redress.casefile.links.LinkedAccount;
import app.redress.casefile.links.LinkedThing;
import app.redress.casefile.links.Links;
import app.redress.casefile.links.Shared;
import app.redress.casefile.links.Twin;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ClaimCount;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.StageCount;
import app.redress.casefile.lists.WronglyFrozen;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.results.CaseSummary;
import app.redress.casefile.results.LossPart;
import app.redress.casefile.results.RejectCount;
import app.redress.casefile.results.RejectFilter;
import app.redress.casefile.session.CaseReader;
import app.redress.casefile.session.Items;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.HourlyLoss;
import app.redress.damages.LedgerGaps;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.findings.Findings;
import app.redress.language.Said;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.Drain;
import app.redress.worklist.DrainSpeed;
import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// A case in memory that behaves like the store and records its queries.
final class MemoryCase implements CaseReader {
    /// Accounts that all have one store.
    static final int LINKED = 40;

    /// Accounts of the first group, where they are grouped by store.
    private static final int OF_A_STORE = 3;

    final List<LossSpan> lossSpans = new ArrayList<>();
    final List<AccountQuery> accountQueries = new ArrayList<>();
    final List<ListQuery> listQueries = new ArrayList<>();
    final List<String> accountsRead = new ArrayList<>();
    private final Findings findings;

    MemoryCase(Findings findings) {
        this.findings = findings;
    }

    @Override
    public CaseSummary summary() {
        Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            tiers.put(tier, (int) findings.accounts().stream()
                    .filter(a -> a.timeline().tier() == tier)
                    .count());
        }
        return new CaseSummary(
                "不正アクセス事案 2019-07",
                findings.basis().asOf(),
                findings.basis().zone(),
                findings.basis().policyName(),
                findings.evidence().accountsScreened(),
                tiers,
                findings.lists().compensation().stream()
                        .mapToLong(CompensationItem::amount)
                        .sum(),
                findings.lists().freeze().stream().mapToLong(FreezeItem::atRisk).sum());
    }

    @Override
    public Optional<RestoredCase> restored() {
        return Optional.empty();
    }

    @Override
    public List<Receipt> receipts() {
        return findings.evidence().receipts();
    }

    @Override
    public List<Conflict> conflicts() {
        return findings.evidence().conflicts();
    }

    @Override
    public SeenConflicts seenConflicts() {
        return SeenConflicts.NONE;
    }

    @Override
    public boolean decisionsPending() {
        return false;
    }

    @Override
    public Optional<AnalysisInputs> madeFrom() {
        return Optional.empty();
    }

    @Override
    public LedgerGaps ledgerGaps() {
        return LedgerGaps.of(findings.accounts());
    }

    @Override
    public List<Control> controls() {
        return findings.evidence().controls();
    }

    @Override
    public List<DamageEstimate> estimates() {
        return findings.figures().estimates();
    }

    @Override
    public List<HourlyLoss> hourly() {
        return findings.figures().hourly();
    }

    @Override
    public List<BreakdownRow> breakdown() {
        return findings.figures().breakdown();
    }

    @Override
    public LossPart losses(LossSpan span) {
        lossSpans.add(span);
        List<HourlyLoss> within = findings.figures().hourly().stream()
                .filter(hour -> span.from() == null || !hour.hour().isBefore(span.from()))
                .filter(hour -> span.to() == null || hour.hour().isBefore(span.to()))
                .toList();
        return new LossPart(
                within.stream().mapToLong(HourlyLoss::charges).sum(),
                within.stream().mapToLong(HourlyLoss::spend).sum(),
                within.stream().mapToInt(HourlyLoss::accounts).max().orElse(0),
                breakdown().subList(0, Math.min(3, breakdown().size())));
    }

    @Override
    public Page<AccountRow> accounts(AccountQuery q) {
        accountQueries.add(q);
        Comparator<AccountRow> order = order(q.sort());
        List<AccountRow> rows = findings.accounts().stream()
                .map(MemoryCase::row)
                .filter(r -> q.tiers().contains(r.tier()))
                .filter(r -> matches(q.text(), r.account(), String.valueOf(r.displayName())))
                .sorted((q.descending() ? order.reversed() : order).thenComparing(AccountRow::account))
                .toList();
        return page(rows, q.offset(), q.limit(), AccountRow::due);
    }

    @Override
    public List<FacetValue> facets(AccountQuery q) {
        return summary().tiers().entrySet().stream()
                .filter(tier -> q.tiers().contains(tier.getKey()))
                .map(tier -> new FacetValue(
                        AccountFacet.TIER,
                        tier.getKey().name().toLowerCase(java.util.Locale.ROOT),
                        "",
                        tier.getValue()))
                .toList();
    }

    @Override
    public List<AccountGroup> groups(AccountQuery q) {
        Page<AccountRow> all = accounts(q);
        return all.total() <= OF_A_STORE || q.grouping() != AccountGrouping.STORE
                ? List.of(new AccountGroup("", "", "", all.total(), all.sum()))
                : List.of(
                        new AccountGroup("STORE", "100031", "", OF_A_STORE, 0),
                        new AccountGroup("", "", "", all.total() - OF_A_STORE, all.sum()));
    }

    private static Comparator<AccountRow> order(AccountSort sort) {
        return switch (sort) {
            case ACCOUNT -> Comparator.comparing(AccountRow::account);
            case TIER -> Comparator.comparing(AccountRow::tier);
            case PROBABILITY -> Comparator.comparingDouble(AccountRow::probability);
            case WINDOW_START ->
                Comparator.comparing(r ->
                        r.firstWindow() == null ? Instant.MAX : r.firstWindow().start());
            case UNAUTHORISED_CHARGES -> Comparator.comparingLong(AccountRow::unauthorisedCharges);
            case UNAUTHORISED_SPEND -> Comparator.comparingLong(AccountRow::unauthorisedSpend);
            case OWN_MONEY_LOST -> Comparator.comparingLong(AccountRow::ownMoneyLost);
            case RESIDUAL -> Comparator.comparingLong(AccountRow::residual);
            case DUE -> Comparator.comparingLong(AccountRow::due);
        };
    }

    private static AccountRow row(AccountFinding f) {
        var t = f.timeline();
        var p = f.damages().point();
        return new AccountRow(
                t.account(),
                t.facts() == null ? null : t.facts().displayName(),
                t.tier(),
                t.probability(),
                t.windows().stream().findFirst().orElse(null),
                p.unauthorisedCharges(),
                p.unauthorisedSpend(),
                p.ownMoneyLost(),
                p.residual(),
                p.totalDue(),
                f.damages().low(),
                f.damages().high(),
                false,
                false,
                false,
                false,
                "",
                "");
    }

    @Override
    public Optional<AccountFinding> engineFinding(String account) {
        accountsRead.add(account);
        return account(account);
    }

    @Override
    public List<AccountDecision> decisions(String account) {
        return List.of();
    }

    @Override
    public int decisionVersion(String account, DecisionSubject subject) {
        return 0;
    }

    @Override
    public List<DecisionStep> decisionSteps(String account) {
        return List.of();
    }

    @Override
    public List<Twin> twins(TwinQuery query) {
        return List.of();
    }

    @Override
    public List<Shared> shared(List<TwinQuery> things) {
        return List.of();
    }

    @Override
    public Links links(LinkCentre centre, int offset, int limit) {
        long most = centre instanceof LinkCentre.OfAccount ? LINKED - 1L : LINKED;
        List<LinkedAccount> others = findings.accounts().stream()
                .filter(f -> !centre.equals(new LinkCentre.OfAccount(f.account())))
                .limit(most)
                .map(f -> new LinkedAccount(f.account(), null, f.timeline().tier(), 0, List.of(0)))
                .toList();
        List<LinkedAccount> page = new ArrayList<>(
                others.subList(Math.min(offset, others.size()), Math.min(offset + limit, others.size())));
        if (centre instanceof LinkCentre.OfAccount of) {
            page.addFirst(new LinkedAccount(of.account(), null, Tier.CONFIRMED, 0, List.of(0)));
        }
        LinkedThing shop = new LinkedThing(TwinQuery.Trait.STORE, "S1", "", LINKED, 0);
        return new Links(centre, List.of(shop), 0, page, offset, others.size(), 0);
    }

    @Override
    public Tracing tracing() {
        return Tracing.FRAUD_FIRST;
    }

    @Override
    public List<AccountDecision> secondLooks() {
        return List.of();
    }

    @Override
    public Optional<AccountFinding> account(String account) {
        return findings.accounts().stream()
                .filter(a -> a.account().equals(account))
                .findFirst();
    }

    @Override
    public Page<CaseItem> compensation(ItemFilter filter, ListQuery q) {
        List<CaseItem> items = items().stream()
                .filter(i -> filter.statuses().isEmpty() || filter.statuses().contains(i.status()))
                .filter(i -> filter.channels().isEmpty() || filter.channels().contains(i.channel()))
                .toList();
        return list(
                q,
                items,
                CaseItem::amount,
                Map.of(
                        "account_id", Comparator.comparing(CaseItem::account),
                        "channel", Comparator.comparing(CaseItem::channel),
                        "basis", Comparator.comparing(i -> i.basis().code()),
                        "status", Comparator.comparing(CaseItem::status),
                        "amount", Comparator.comparingLong(CaseItem::amount)),
                i -> i.account() + i.channel());
    }

    @Override
    public CaseDeadlines deadlines() {
        return new CaseDeadlines(
                DeadlineChoice.NONE, List.of(), findings.basis().asOf());
    }

    @Override
    public List<StageCount> stages(ItemFilter filter) {
        return java.util.Arrays.stream(CompensationItem.Status.values())
                .map(stage -> {
                    List<CaseItem> there =
                            items().stream().filter(i -> i.status() == stage).toList();
                    return new StageCount(
                            stage,
                            there.size(),
                            there.stream().mapToLong(CaseItem::amount).sum(),
                            0);
                })
                .toList();
    }

    private List<CaseItem> items() {
        List<CaseItem> items = new ArrayList<>();
        for (CompensationItem one : findings.lists().compensation()) {
            items.add(Items.proposed(items.size() + 1, one));
        }
        return items;
    }

    @Override
    public Page<WronglyFrozen> wronglyFrozen(ListQuery q) {
        List<WronglyFrozen> rows = findings.accounts().stream()
                .filter(f -> f.timeline().tier() == Tier.CLEARED)
                .limit(3)
                .map(f -> new WronglyFrozen(
                        f.account(),
                        findings.basis().asOf().minusSeconds(100_000),
                        findings.basis().asOf(),
                        false,
                        "",
                        0))
                .toList();
        return list(q, rows, _ -> 0, Map.of(), WronglyFrozen::account);
    }

    @Override
    public Page<CaseClaim> claims(ClaimFilter filter, ListQuery q) {
        List<CaseClaim> rows = findings.accounts().stream()
                .filter(f -> f.timeline().tier().isVictim())
                .limit(8)
                .map(MemoryCase::unreported)
                .toList();
        return list(
                q,
                rows,
                CaseClaim::claimed,
                Map.of(
                        "match",
                        Comparator.comparing(CaseClaim::match),
                        "claimed",
                        Comparator.comparingLong(CaseClaim::claimed)),
                CaseClaim::account);
    }

    private static CaseClaim unreported(AccountFinding f) {
        return new CaseClaim(
                f.account(),
                f.account(),
                null,
                null,
                0,
                null,
                0,
                ClaimMatch.UNREPORTED,
                f.timeline().tier(),
                f.damages().point().totalDue(),
                f.damages().low(),
                f.damages().high(),
                null,
                false,
                ClaimStatus.OPEN,
                "",
                "",
                0,
                false);
    }

    @Override
    public Optional<CaseClaim> claim(String account) {
        return Optional.empty();
    }

    @Override
    public List<ClaimCount> claimCounts() {
        return List.of(new ClaimCount(ClaimMatch.UNREPORTED, 8, 0, 0, 0));
    }

    @Override
    public List<Claim> claimsOf(String account) {
        return List.of();
    }

    @Override
    public DrainSpeed drainSpeed() {
        return DrainSpeed.of(findings.accounts().stream()
                .filter(f -> f.timeline().tier().isVictim())
                .map(Drain::of)
                .toList());
    }

    @Override
    public Page<FreezeItem> freeze(Set<FreezeItem.Status> statuses, ListQuery q) {
        return list(
                q,
                findings.lists().freeze().stream()
                        .filter(i -> statuses.isEmpty() || statuses.contains(i.status()))
                        .toList(),
                FreezeItem::atRisk,
                Map.of(
                        "priority", Comparator.comparingInt(FreezeItem::priority),
                        "account_id", Comparator.comparing(FreezeItem::account),
                        "reason", Comparator.comparing(i -> i.reason().code()),
                        "status", Comparator.comparing(FreezeItem::status),
                        "at_risk", Comparator.comparingLong(FreezeItem::atRisk)),
                FreezeItem::account);
    }

    @Override
    public Page<Reject> rejects(ListQuery q) {
        return rejects(RejectFilter.ALL, q);
    }

    @Override
    public List<RejectCount> rejectCounts() {
        Map<List<Object>, RejectCount> counts = new LinkedHashMap<>();
        findings.evidence()
                .rejects()
                .forEach(r -> counts.merge(
                        List.of(r.file().index(), r.column(), r.reason().code()),
                        new RejectCount(
                                r.file().index(),
                                r.column(),
                                r.reason().code(),
                                r.reason(),
                                r.lastLine() - r.line() + 1),
                        (a, b) ->
                                new RejectCount(a.file(), a.column(), a.reason(), a.example(), a.lines() + b.lines())));
        return counts.values().stream()
                .sorted(Comparator.comparingLong(RejectCount::lines).reversed())
                .toList();
    }

    private static boolean fits(RejectFilter filter, Reject reject) {
        return (filter.file() == null || filter.file() == reject.file().index())
                && (filter.column() == null || filter.column().equals(reject.column()))
                && (filter.reason() == null
                        || filter.reason().equals(reject.reason().code()));
    }

    @Override
    public Page<Reject> rejects(RejectFilter filter, ListQuery q) {
        return list(
                q,
                findings.evidence().rejects().stream()
                        .filter(r -> fits(filter, r))
                        .toList(),
                _ -> 0,
                Map.of(
                        "file", Comparator.comparing(r -> r.file().name()),
                        "line", Comparator.comparingLong(Reject::line),
                        "column", Comparator.comparing(Reject::column),
                        "reason", Comparator.comparing((Reject r) -> Said.english(r.reason())),
                        "remedy", Comparator.comparing((Reject r) -> Said.english(r.remedy())),
                        "raw", Comparator.comparing(Reject::raw)),
                r -> r.file().name() + r.column() + Said.english(r.reason()) + r.raw());
    }

    private <T> Page<T> list(
            ListQuery q,
            List<T> all,
            ToLongFunction<T> yen,
            Map<String, Comparator<T>> orders,
            Function<T, String> text) {
        listQueries.add(q);
        List<T> rows = new ArrayList<>(
                all.stream().filter(i -> matches(q.text(), text.apply(i))).toList());
        Comparator<T> order = orders.get(q.sort());
        if (!q.sort().isEmpty() && order == null) {
            throw new IllegalArgumentException("no such column: " + q.sort());
        }
        if (order != null) {
            rows.sort(q.descending() ? order.reversed() : order);
        }
        return page(rows, q.offset(), q.limit(), yen);
    }

    private static boolean matches(String text, String... fields) {
        String wanted = text.toLowerCase(Locale.ROOT);
        for (String field : fields) {
            if (field.toLowerCase(Locale.ROOT).contains(wanted)) {
                return true;
            }
        }
        return wanted.isEmpty();
    }

    private static <T> Page<T> page(List<T> rows, int offset, int limit, ToLongFunction<T> yen) {
        int from = Math.min(offset, rows.size());
        int to = (int) Math.min(rows.size(), (long) from + limit);
        return new Page<>(
                rows.subList(from, to),
                rows.size(),
                rows.stream().mapToLong(yen).sum());
    }
}
