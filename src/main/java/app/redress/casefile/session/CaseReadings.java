package app.redress.casefile.session;

import app.redress.attribution.timeline.AccountRuling;
import app.redress.bench.MovementPart;
import app.redress.casefile.accounts.AccountDecisionDao;
import app.redress.casefile.accounts.AccountFacets;
import app.redress.casefile.accounts.AccountGroup;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.accounts.AccountTables;
import app.redress.casefile.accounts.DecisionCounts;
import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.accounts.DecisionSteps;
import app.redress.casefile.accounts.FacetValue;
import app.redress.casefile.accounts.LossTable;
import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.accounts.ReportedAccounts;
import app.redress.casefile.conflicts.ConflictDao;
import app.redress.casefile.conflicts.ConflictTables;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.LossSpan;
import app.redress.casefile.database.Page;
import app.redress.casefile.estimates.NamedDefinition;
import app.redress.casefile.estimates.NamedDefinitions;
import app.redress.casefile.limits.LimitDao;
import app.redress.casefile.links.LinkCentre;
import app.redress.casefile.links.LinkTable;
import app.redress.casefile.links.Links;
import app.redress.casefile.links.Shared;
import app.redress.casefile.links.Twin;
import app.redress.casefile.links.TwinTable;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ClaimCount;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ClaimTables;
import app.redress.casefile.lists.DueState;
import app.redress.casefile.lists.FreezeTables;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.ItemTable;
import app.redress.casefile.payouts.BatchTable;
import app.redress.casefile.payouts.PaidCheck;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.payouts.ReturnTable;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.results.CaseSummary;
import app.redress.casefile.results.CashOutCluster;
import app.redress.casefile.results.CashOutTable;
import app.redress.casefile.results.ContributionTables;
import app.redress.casefile.results.EvidenceTables;
import app.redress.casefile.results.FindingsBasis;
import app.redress.casefile.results.LossPart;
import app.redress.casefile.results.MovementTable;
import app.redress.casefile.results.RejectCount;
import app.redress.casefile.results.RejectFilter;
import app.redress.casefile.results.RejectTable;
import app.redress.casefile.results.ResultTables;
import app.redress.casefile.results.SearchHit;
import app.redress.casefile.results.SearchTable;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.HourlyLoss;
import app.redress.damages.LedgerGaps;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.RuledFindings;
import app.redress.decisions.Rulings;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Message;
import app.redress.domain.Tracing;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.findings.Findings;
import app.redress.worklist.DrainSpeed;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// What a case answers when it is read: each question one consistent look at the database.
abstract class CaseReadings implements CaseReader {
    /// Asks one question about a consistent state of the case.
    abstract <T> T read(Function<Handle, T> question);

    abstract Instant now();

    /// The file of the case, for messages.
    public abstract Path file();

    /// Whether an analysis was saved; a case without one has empty lists and no summary.
    public boolean hasFindings() {
        return read(handle -> analysis(handle).isPresent());
    }

    @Override
    public CaseSummary summary() {
        return read(handle -> {
            Analysis kept =
                    analysis(handle).orElseThrow(() -> new UnusableInput(Message.of("case.noFindings", file())));
            return new CaseSummary(
                    kept.name,
                    kept.asOf,
                    kept.zone,
                    kept.policyName,
                    kept.accountsScreened,
                    AccountTables.tiers(handle),
                    ItemTable.total(handle),
                    ResultTables.atRiskTotal(handle));
        });
    }

    /// Whether more is promised to any account than is due to it.
    public PaidCheck paidCheck() {
        return read(PaidCheck::of);
    }

    private static Optional<Analysis> analysis(Handle handle) {
        return handle.createQuery("select c.name, a.as_of, a.zone, a.policy_name, a.accounts_screened"
                        + " from analysis a join redress_case c on c.id = a.id")
                .map(ConstructorMapper.of(Analysis.class))
                .findOne();
    }

    /// The name and settings of the latest analysis.
    ///
    /// @throws UnusableInput if there is none
    public Findings.Basis basis() {
        return read(handle -> handle.createQuery("select as_of, zone, policy_name, policy_text from analysis")
                .map((row, _) -> new Findings.Basis(
                        Instant.parse(row.getString(1)),
                        ZoneId.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .findOne()
                .orElseThrow(() -> new UnusableInput(Message.of("case.noFindings", file()))));
    }

    /// What is owed to one customer and what became of it.
    public List<DueState> dueTo(String account) {
        return read(handle -> ItemTable.ofAccount(handle, account).stream()
                .map(item -> {
                    String batch = item.batch();
                    return new DueState(
                            item.channel(),
                            item.amount(),
                            item.status(),
                            batch == null
                                    ? null
                                    : BatchTable.find(handle, UUID.fromString(batch))
                                            .map(SealedBatch::payOn)
                                            .orElse(null),
                            ReturnTable.paidOn(handle, item.id()).orElse(null));
                })
                .toList());
    }

    /// The row of the latest analysis.
    record Analysis(String name, Instant asOf, ZoneId zone, String policyName, long accountsScreened) {}

    /// The charges and spends of all accounts, packed; none in a case that an older version analysed.
    public List<MovementPart> movements() {
        return read(MovementTable::all);
    }

    /// Definitions of damage that people gave a name, by name.
    public List<NamedDefinition> namedDefinitions() {
        return read(NamedDefinitions::all);
    }

    /// The accounts that the management report shows in detail, in the order in which they were chosen.
    public List<ReportedAccount> reportedAccounts() {
        return read(ReportedAccounts::all);
    }

    /// What is due to each victim, as of people's decisions.
    public SortedMap<String, Long> victims() {
        return read(ContributionTables::victims);
    }

    @Override
    public Optional<RestoredCase> restored() {
        return read(RestoredCase::latest);
    }

    @Override
    public List<Receipt> receipts() {
        return read(EvidenceTables::receipts);
    }

    @Override
    public List<Control> controls() {
        return read(ResultTables::controls);
    }

    @Override
    public List<DamageEstimate> estimates() {
        return read(ResultTables::estimates);
    }

    @Override
    public List<HourlyLoss> hourly() {
        return read(ResultTables::hourly);
    }

    @Override
    public List<BreakdownRow> breakdown() {
        return read(ResultTables::breakdown);
    }

    @Override
    public LossPart losses(LossSpan span) {
        return read(handle -> LossTable.part(handle, span));
    }

    @Override
    public Page<AccountRow> accounts(AccountQuery query) {
        return read(handle -> AccountTables.accounts(handle, query));
    }

    @Override
    public List<FacetValue> facets(AccountQuery query) {
        return read(handle -> AccountFacets.count(handle, query));
    }

    @Override
    public List<AccountGroup> groups(AccountQuery query) {
        return read(handle -> AccountTables.groups(handle, query));
    }

    @Override
    public Optional<AccountFinding> account(String account) {
        return read(handle -> AccountTables.account(handle, account));
    }

    @Override
    public Optional<AccountFinding> engineFinding(String account) {
        return read(handle -> AccountTables.engine(handle, account));
    }

    @Override
    public List<AccountDecision> decisions(String account) {
        return read(handle -> new AccountDecisionDao(handle)
                .ofAccount(account).stream().filter(AccountDecision::inForce).toList());
    }

    @Override
    public List<DecisionStep> decisionSteps(String account) {
        return read(handle -> new DecisionSteps(handle).ofAccount(account));
    }

    @Override
    public List<AccountDecision> secondLooks() {
        return read(handle -> new AccountDecisionDao(handle)
                .all().stream()
                        .filter(decision -> decision.inForce() && decision.lookAgain() != null)
                        .toList());
    }

    @Override
    public List<Twin> twins(TwinQuery query) {
        return read(handle -> TwinTable.find(handle, query));
    }

    @Override
    public List<Shared> shared(List<TwinQuery> things) {
        return read(handle -> TwinTable.shared(handle, things));
    }

    @Override
    public Links links(LinkCentre centre, int offset, int limit) {
        return read(handle -> LinkTable.of(handle, centre, offset, limit));
    }

    @Override
    public Tracing tracing() {
        return read(FindingsBasis::tracing);
    }

    /// When customers were told of the takeover, as people noted it.
    public Map<String, Instant> toldAt() {
        return read(ClaimTables::toldAt);
    }

    /// Looks for accounts, transactions, lines of evidence, stores, addresses and devices, a few of each.
    public List<SearchHit> find(String text) {
        return read(handle -> SearchTable.find(handle, text));
    }

    /// Payments of several accounts at one store within minutes, by the engine's verdicts; those whose footage is gone
    /// first come first.
    ///
    /// @param gap the longest time between a payment and the next one
    /// @param least the fewest accounts
    public List<CashOutCluster> cashOuts(Duration gap, int least) {
        return read(handle -> CashOutTable.find(handle, gap, least));
    }

    /// Whether the events of cleared accounts were too many to keep.
    public boolean clearedAreLines() {
        return read(EvidenceTables::receipts).stream()
                .flatMap(receipt -> receipt.notes().stream())
                .anyMatch(note -> note.code().equals(Findings.CLEARED_ARE_LINES));
    }

    @Override
    public int decisionVersion(String account, DecisionSubject subject) {
        return read(handle -> new AccountDecisionDao(handle)
                .of(account, subject)
                .map(AccountDecision::version)
                .orElse(0));
    }

    /// Number of decisions about accounts in force, and of those that need review.
    public DecisionCounts decisionCounts() {
        return read(AccountDecisionDao::counts);
    }

    /// A run's findings with this case's decisions applied.
    public Findings decided(Findings engine) {
        return read(handle -> {
            Map<String, AccountRuling> rulings = Rulings.byAccount(new AccountDecisionDao(handle).all());
            return FindingsBasis.of(engine)
                    .map(basis -> RuledFindings.of(engine, rulings, basis.policy()))
                    .orElse(engine);
        });
    }

    @Override
    public Page<CaseItem> compensation(ItemFilter filter, ListQuery query) {
        Page<CaseItem> page = read(handle -> ItemTable.page(handle, filter, query));
        Instant now = now();
        return new Page<>(page.rows().stream().map(item -> item.read(now)).toList(), page.total(), page.sum());
    }

    @Override
    public Page<FreezeItem> freeze(Set<FreezeItem.Status> statuses, ListQuery query) {
        return read(handle -> FreezeTables.page(handle, statuses, query));
    }

    @Override
    public Page<CaseClaim> claims(ClaimFilter filter, ListQuery query) {
        return read(handle -> ClaimTables.page(handle, filter, query));
    }

    @Override
    public Optional<CaseClaim> claim(String account) {
        return read(handle -> ClaimTables.claim(handle, account));
    }

    @Override
    public List<ClaimCount> claimCounts() {
        return read(ClaimTables::counts);
    }

    @Override
    public List<Claim> claimsOf(String account) {
        return read(handle -> ClaimTables.of(handle, account));
    }

    @Override
    public DrainSpeed drainSpeed() {
        return read(FreezeTables::speed);
    }

    @Override
    public Page<Reject> rejects(ListQuery query) {
        return rejects(RejectFilter.ALL, query);
    }

    @Override
    public Page<Reject> rejects(RejectFilter filter, ListQuery query) {
        return read(handle -> RejectTable.page(handle, filter, query));
    }

    @Override
    public List<RejectCount> rejectCounts() {
        return read(RejectTable::counts);
    }

    @Override
    public List<Conflict> conflicts() {
        return read(ConflictTables::conflicts);
    }

    @Override
    public SeenConflicts seenConflicts() {
        return read(handle -> new SeenConflicts(new ConflictDao(handle).latest()));
    }

    @Override
    public boolean decisionsPending() {
        return read(handle -> !ConflictTables.found(handle).equals(ConflictTables.conflicts(handle)))
                || limitsPending();
    }

    /// Whether the findings were made within other limits than those decided by now.
    public boolean limitsPending() {
        return read(handle -> {
            String counted =
                    ConflictTables.madeFrom(handle).map(AnalysisInputs::limited).orElse("");
            return !counted.equals(String.join("\n", new LimitDao(handle).all().lines()));
        });
    }

    @Override
    public Optional<AnalysisInputs> madeFrom() {
        return read(ConflictTables::madeFrom);
    }

    @Override
    public LedgerGaps ledgerGaps() {
        return read(ConflictTables::ledgerGaps);
    }
}
