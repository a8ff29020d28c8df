package app.redress.casefile.session;

import app.redress.casefile.accounts.AccountGroup;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.accounts.FacetValue;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.LossSpan;
import app.redress.casefile.database.Page;
import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.links.LinkCentre;
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
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.results.CaseSummary;
import app.redress.casefile.results.LossPart;
import app.redress.casefile.results.RejectCount;
import app.redress.casefile.results.RejectFilter;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.HourlyLoss;
import app.redress.damages.LedgerGaps;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Tracing;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.worklist.DrainSpeed;
import app.redress.worklist.FreezeItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Read access to a case for screens and reports. Lists are filtered, sorted and paged by the database.
public interface CaseReader {
    /// The figures at the top of the overview.
    CaseSummary summary();

    /// What the case cannot know because it was restored from a backup; empty if it was not.
    Optional<RestoredCase> restored();

    List<Receipt> receipts();

    List<Control> controls();

    /// The estimates in [DamageEstimate.Definition] order.
    List<DamageEstimate> estimates();

    /// Hourly losses in time order.
    List<HourlyLoss> hourly();

    /// Breakdowns, largest first within each dimension.
    List<BreakdownRow> breakdown();

    /// What victims lost in a span of time.
    LossPart losses(LossSpan span);

    Page<AccountRow> accounts(AccountQuery query);

    /// How many of the accounts that a query finds have what.
    List<FacetValue> facets(AccountQuery query);

    /// The groups of a grouped query, in the order of its list.
    List<AccountGroup> groups(AccountQuery query);

    /// The timeline and figures of one account, with people's decisions applied.
    Optional<AccountFinding> account(String account);

    /// The engine's finding on one account, regardless of decisions.
    Optional<AccountFinding> engineFinding(String account);

    /// The decisions in force about one account.
    List<AccountDecision> decisions(String account);

    /// Current version of the decision on a subject, withdrawn or not; 0 if nobody ever decided.
    int decisionVersion(String account, DecisionSubject subject);

    /// All decision steps on one account, the latest first.
    List<DecisionStep> decisionSteps(String account);

    /// The accounts that have something in common, by id.
    List<Twin> twins(TwinQuery query);

    /// How many accounts each thing is shared by; things that no account has are left out.
    List<Shared> shared(List<TwinQuery> things);

    /// A page of the accounts that are linked by suspicious events, with people's decisions.
    ///
    /// @param offset how many linked accounts to leave out
    /// @param limit the most linked accounts to read
    Links links(LinkCentre centre, int offset, int limit);

    /// Whose money a spend takes first, by the policy of the findings.
    Tracing tracing();

    /// The decisions in force that new evidence contradicts, by account.
    List<AccountDecision> secondLooks();

    default Page<CaseItem> compensation(ListQuery query) {
        return compensation(ItemFilter.ALL, query);
    }

    /// The deadlines by the rules that a person chose, as of now; without any rules if nobody chose.
    CaseDeadlines deadlines();

    /// Items with an amount due or a decision that match the filter and the query's text.
    Page<CaseItem> compensation(ItemFilter filter, ListQuery query);

    /// How many items stand at each stage; the filter's own stages do not matter.
    List<StageCount> stages(ItemFilter filter);

    default Page<FreezeItem> freeze(ListQuery query) {
        return freeze(Set.of(), query);
    }

    /// The freeze list in these states; in all of them if none is given.
    Page<FreezeItem> freeze(Set<FreezeItem.Status> statuses, ListQuery query);

    /// Accounts that are frozen although they were cleared, those frozen longest first.
    ///
    /// @throws app.redress.domain.UnusableInput when an older version analysed the case and did not keep this
    Page<WronglyFrozen> wronglyFrozen(ListQuery query);

    /// How fast the victims' accounts were emptied, as of people's decisions.
    ///
    /// @throws app.redress.domain.UnusableInput when an older version analysed the case and did not keep this
    DrainSpeed drainSpeed();

    /// Claims beside the findings, and victims without one; by account.
    ///
    /// @throws app.redress.domain.UnusableInput when an older version analysed the case and did not keep this
    Page<CaseClaim> claims(ClaimFilter filter, ListQuery query);

    /// The claims of an account beside its finding; empty where it neither claimed nor is a victim.
    Optional<CaseClaim> claim(String account);

    /// How many claims compare how with the findings.
    List<ClaimCount> claimCounts();

    /// The claims of an account as the customer made them, in time order.
    List<Claim> claimsOf(String account);

    Page<Reject> rejects(ListQuery query);

    /// Rejects of one file or for one reason.
    Page<Reject> rejects(RejectFilter filter, ListQuery query);

    /// Number of rejected lines by file, column and reason, the most frequent first.
    List<RejectCount> rejectCounts();

    /// Conflicting rows in evidence order, each with its latest decision.
    List<Conflict> conflicts();

    /// The latest decisions on them.
    SeenConflicts seenConflicts();

    /// Whether conflicts were decided after the findings were made, so that the case should be analysed again.
    boolean decisionsPending();

    /// The inputs of the findings; empty in cases of older versions and before the first analysis.
    Optional<AnalysisInputs> madeFrom();

    /// Gaps between stated and computed balances.
    LedgerGaps ledgerGaps();
}
