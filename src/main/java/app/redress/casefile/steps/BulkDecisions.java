package app.redress.casefile.steps;

import app.redress.casefile.accounts.AccountDecisionDao;
import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.BulkStep.Chosen;
import app.redress.casefile.lists.BulkStep.Count;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.ItemTable;
import app.redress.decisions.AccountDecision;
import app.redress.domain.Channel;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes the same step for many items: each by its own rules, all in one transaction.
public final class BulkDecisions {
    private static final int LARGEST = 10;

    /// Placeholder for the reason that the person has yet to give.
    private static final String ANY_REASON = "reason";

    private final WorklistDecisions decisions;

    public BulkDecisions(WorklistDecisions decisions) {
        this.decisions = decisions;
    }

    /// @param only ids to include; empty for all matching items
    public BulkStep.Preview preview(Handle handle, Actor actor, ItemFilter filter, List<Long> only, Status to) {
        Set<Long> narrowed = Set.copyOf(only);
        List<CaseItem> fit = new ArrayList<>();
        Map<Rule, Count> excluded = new EnumMap<>(Rule.class);
        for (CaseItem item : ItemTable.page(handle, filter, ListQuery.ALL).rows()) {
            if (!narrowed.isEmpty() && !narrowed.contains(item.id())) {
                continue;
            }
            Rule rule = refusal(handle, item, to, actor);
            if (rule == null) {
                fit.add(item);
            } else {
                excluded.merge(rule, new Count(1, item.amount()), (a, b) -> a.with(b.yen()));
            }
        }
        return preview(handle, fit, excluded);
    }

    private static BulkStep.Preview preview(Handle handle, List<CaseItem> fit, Map<Rule, Count> excluded) {
        Map<Channel, Count> byChannel = new EnumMap<>(Channel.class);
        Count total = Count.NONE;
        for (CaseItem item : fit) {
            byChannel.put(
                    item.channel(),
                    byChannel.getOrDefault(item.channel(), Count.NONE).with(item.amount()));
            total = total.with(item.amount());
        }
        return new BulkStep.Preview(
                fit.stream().map(item -> new Chosen(item.id(), item.version())).toList(),
                total,
                byChannel,
                fit.stream()
                        .sorted(Comparator.comparingLong(CaseItem::amount).reversed())
                        .limit(LARGEST)
                        .toList(),
                overruled(handle, fit),
                excluded);
    }

    private static Count overruled(Handle handle, List<CaseItem> fit) {
        Set<String> accounts = new AccountDecisionDao(handle)
                .all().stream()
                        .filter(decision ->
                                decision.inForce() && decision.subject().kind().rules())
                        .map(AccountDecision::account)
                        .collect(Collectors.toSet());
        Count count = Count.NONE;
        for (CaseItem item : fit) {
            if (accounts.contains(item.account())) {
                count = count.with(item.amount());
            }
        }
        return count;
    }

    private static @Nullable Rule refusal(Handle handle, CaseItem item, Status to, Actor actor) {
        try {
            WorklistDecisions.check(handle, item, to, actor, ANY_REASON);
            return null;
        } catch (DecisionRefused refused) {
            return refused.rule();
        }
    }

    public BulkStep.Result take(Handle handle, Actor actor, List<Chosen> items, Status to, String reason) {
        handle.attach(AuditDao.class).lockHead();
        Count done = Count.NONE;
        Map<Rule, Integer> refused = new EnumMap<>(Rule.class);
        for (Chosen chosen : items) {
            try {
                done = done.with(decisions.locked(handle, chosen.id(), chosen.version(), to, actor, reason));
            } catch (DecisionRefused no) {
                refused.merge(no.rule(), 1, Integer::sum);
            }
        }
        return new BulkStep.Result(done, refused);
    }
}
