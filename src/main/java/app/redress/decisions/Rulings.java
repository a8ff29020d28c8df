package app.redress.decisions;

import app.redress.attribution.timeline.AccountRuling;
import app.redress.attribution.timeline.AccountRuling.Said;
import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/// Extracts what the decisions in force say about timelines.
public final class Rulings {
    private Rulings() {}

    /// @param decisions decisions on one account
    public static AccountRuling of(Collection<AccountDecision> decisions) {
        Map<String, Said<Verdict>> verdicts = new HashMap<>();
        AccountRuling ruling = AccountRuling.NONE;
        for (AccountDecision decision : decisions) {
            if (decision.inForce()) {
                switch (decision.subject().kind()) {
                    case TIER -> ruling = new AccountRuling(said(decision, Tier::valueOf), ruling.windows(), Map.of());
                    case WINDOWS ->
                        ruling = new AccountRuling(ruling.tier(), said(decision, WindowText::windows), Map.of());
                    case VERDICT -> verdicts.put(decision.subject().event(), said(decision, Verdict::valueOf));
                    case NOTE, TAGS, ASSIGNEE, DONE, HOLD -> {}
                }
            }
        }
        return new AccountRuling(ruling.tier(), ruling.windows(), verdicts);
    }

    /// Rulings by account; accounts without decisions on their timeline are absent.
    public static Map<String, AccountRuling> byAccount(Collection<AccountDecision> decisions) {
        Map<String, java.util.List<AccountDecision>> own = new TreeMap<>();
        decisions.forEach(d -> own.computeIfAbsent(d.account(), _ -> new java.util.ArrayList<>())
                .add(d));
        Map<String, AccountRuling> rulings = new TreeMap<>();
        own.forEach((account, all) -> {
            AccountRuling ruling = of(all);
            if (!ruling.isEmpty()) {
                rulings.put(account, ruling);
            }
        });
        return rulings;
    }

    private static <T> Said<T> said(AccountDecision decision, Function<String, T> read) {
        return new Said<>(read.apply(Objects.requireNonNull(decision.choice())), decision.decidedBy(), decision.why());
    }
}
