package app.redress.decisions;

import app.redress.attribution.sources.LabelledAccount;
import app.redress.attribution.sources.LabelledAccount.Fate;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What people decided about accounts and claims, as labelled examples for a run of the analysis.
///
/// @param off whether people's decisions are to teach nothing
/// @param accounts in order of account; empty if off
public record Labels(boolean off, List<LabelledAccount> accounts) {
    /// Nothing was decided.
    public static final Labels NONE = new Labels(false, List.of());

    /// Decisions teach nothing.
    public static final Labels OFF = new Labels(true, List.of());

    private static final Set<Fate> BY_CLAIM = EnumSet.of(Fate.CLAIM_ACCEPTED, Fate.CLAIM_WITHDRAWN);

    public Labels {
        accounts = List.copyOf(accounts);
    }

    /// The examples in decisions; a decision about an account goes before one about its claims.
    ///
    /// @param claims what became of accounts whose claims were accepted or withdrawn
    public static Labels of(Collection<AccountDecision> decisions, Map<String, Fate> claims) {
        SortedMap<String, List<AccountDecision>> own = new TreeMap<>();
        decisions.stream().filter(AccountDecision::inForce).forEach(d -> own.computeIfAbsent(
                        d.account(), _ -> new ArrayList<>())
                .add(d));
        claims.keySet().forEach(account -> own.putIfAbsent(account, List.of()));
        List<LabelledAccount> labelled = new ArrayList<>();
        own.forEach((account, all) -> {
            Map<String, Verdict> verdicts = verdicts(all);
            Fate decided = fate(all, verdicts);
            Fate fate = decided == null ? claims.get(account) : decided;
            if (fate != null || !verdicts.isEmpty()) {
                labelled.add(new LabelledAccount(account, fate, verdicts));
            }
        });
        return new Labels(false, labelled);
    }

    private static Map<String, Verdict> verdicts(List<AccountDecision> own) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (AccountDecision decision : own) {
            String choice = decision.choice();
            if (decision.subject().kind() == DecisionSubject.Kind.VERDICT && choice != null) {
                verdicts.put(decision.subject().event(), Verdict.valueOf(choice));
            }
        }
        return verdicts;
    }

    /// A tier set by a person, else a stolen event, else agreement with the tier that was found. An account on hold is
    /// not decided.
    private static @Nullable Fate fate(List<AccountDecision> own, Map<String, Verdict> verdicts) {
        if (own.stream().anyMatch(d -> d.subject().equals(DecisionSubject.HOLD))) {
            return null;
        }
        for (AccountDecision decision : own) {
            if (decision.subject().equals(DecisionSubject.TIER)) {
                return fate(String.valueOf(decision.choice()));
            }
        }
        if (verdicts.containsValue(Verdict.UNAUTHORISED)) {
            return Fate.CONFIRMED;
        }
        for (AccountDecision decision : own) {
            if (decision.subject().equals(DecisionSubject.DONE) && verdicts.isEmpty()) {
                return fate(decision.found().split(" ")[0]);
            }
        }
        return null;
    }

    private static @Nullable Fate fate(String tier) {
        return switch (Tier.valueOf(tier)) {
            case CONFIRMED -> Fate.CONFIRMED;
            case PROBABLE -> Fate.PROBABLE;
            case CLEARED -> Fate.CLEARED;
            case POSSIBLE, MULE -> null;
        };
    }

    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /// Number of accounts that people said were taken over, or had an event stolen.
    public long confirmed() {
        return accounts.size() - cleared() - claims();
    }

    /// Number of accounts that people cleared, or whose decided events are all the owner's.
    public long cleared() {
        return accounts.stream()
                .filter(a -> a.fate() == Fate.CLEARED
                        || a.fate() == null && a.verdicts().values().stream().allMatch(v -> v == Verdict.OWNER))
                .count();
    }

    /// Number of accounts that count by what became of their claims.
    public long claims() {
        return accounts.stream()
                .filter(a -> a.fate() != null && BY_CLAIM.contains(a.fate()))
                .count();
    }
}
