package app.redress.casefile;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.HourlyLoss;
import app.redress.damages.LedgerGaps;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.worklist.DrainSpeed;
import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Read access to a case for screens and reports. Lists are filtered, sorted and paged by the database.
public interface CaseReader {
    /// The figures at the top of the overview.
    Summary summary();

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

    /// @param name display name of the case
    /// @param accountsScreened number of accounts in the evidence
    /// @param tiers number of candidates by tier; 0 for a tier without accounts
    record Summary(
            String name,
            Instant asOf,
            ZoneId zone,
            String policyName,
            long accountsScreened,
            java.util.Map<Tier, Integer> tiers,
            long compensationTotal,
            long atRiskTotal) {}

    /// One account in the list of candidates; amounts in yen.
    ///
    /// @param ruled whether a person's decision affects its figures
    /// @param lookAgain whether new evidence contradicts a decision
    /// @param done whether somebody marked it as done
    /// @param held whether somebody put it on hold
    /// @param assignee who works on it; empty for nobody
    /// @param tags separated by commas
    record AccountRow(
            String account,
            @Nullable String displayName,
            Tier tier,
            double probability,
            @Nullable CompromiseWindow firstWindow,
            long unauthorisedCharges,
            long unauthorisedSpend,
            long ownMoneyLost,
            long residual,
            long due,
            long dueLow,
            long dueHigh,
            boolean ruled,
            boolean lookAgain,
            boolean done,
            boolean held,
            String assignee,
            String tags) {}

    /// Filter, order and page of the account list.
    ///
    /// @param text part of an account id, display name, tag, note or assignee; blank for all
    /// @param tiers tiers to show; empty shows none
    /// @param terms all of them have to hold
    record AccountQuery(
            String text,
            List<AccountTerm> terms,
            Set<Tier> tiers,
            AccountState state,
            AccountGrouping grouping,
            AccountSort sort,
            boolean descending,
            int offset,
            int limit) {
        public AccountQuery {
            terms = List.copyOf(terms);
            tiers = Set.copyOf(tiers);
        }

        /// A query without groups.
        public AccountQuery(
                String text,
                List<AccountTerm> terms,
                Set<Tier> tiers,
                AccountState state,
                AccountSort sort,
                boolean descending,
                int offset,
                int limit) {
            this(text, terms, tiers, state, AccountGrouping.NONE, sort, descending, offset, limit);
        }

        /// A query without terms.
        public AccountQuery(
                String text,
                Set<Tier> tiers,
                AccountState state,
                AccountSort sort,
                boolean descending,
                int offset,
                int limit) {
            this(text, List.of(), tiers, state, sort, descending, offset, limit);
        }

        /// A query regardless of decisions.
        public AccountQuery(String text, Set<Tier> tiers, AccountSort sort, boolean descending, int offset, int limit) {
            this(text, tiers, AccountState.ANY, sort, descending, offset, limit);
        }
    }

    /// Filter of accounts by people's decisions.
    enum AccountState {
        ANY,
        /// Neither marked as done nor on hold.
        OPEN,
        DONE,
        HELD,
        /// A person's decision affects its figures.
        RULED,
        LOOK_AGAIN
    }

    /// Sortable columns of the account list; ties are ordered by account id.
    enum AccountSort {
        ACCOUNT,
        TIER,
        PROBABILITY,
        WINDOW_START,
        UNAUTHORISED_CHARGES,
        UNAUTHORISED_SPEND,
        OWN_MONEY_LOST,
        RESIDUAL,
        DUE
    }

    /// @param text part of any text column; blank for all
    /// @param sort column name as in the CSV export; blank for the default order
    record ListQuery(String text, String sort, boolean descending, int offset, int limit) {
        /// Everything in the default order.
        public static final ListQuery ALL = new ListQuery("", "", false, 0, Integer.MAX_VALUE);
    }

    /// Filter of rejects.
    ///
    /// @param file position in the evidence set; null for all files
    /// @param column, reason as in [RejectCount]; null for any
    record RejectFilter(
            @Nullable Integer file,
            @Nullable String column,
            @Nullable String reason) {
        /// Every reject.
        public static final RejectFilter ALL = new RejectFilter(null, null, null);
    }

    /// Rejects of one file for one reason.
    ///
    /// @param file position in the evidence set
    /// @param reason the same for similar rejects, whatever their values
    /// @param example one of them
    /// @param lines physical lines of these rows, as receipts count them
    record RejectCount(int file, String column, String reason, Message example, long lines) {}

    /// @param total number of matching rows on all pages
    /// @param sum total yen of all matching rows; 0 for lists without amounts
    record Page<T>(List<T> rows, long total, long sum) {
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
