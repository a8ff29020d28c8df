package app.redress.casefile.lists;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.domain.Channel;
import app.redress.domain.Reason;
import app.redress.payout.PayoutItem;
import app.redress.worklist.Adjustments;
import app.redress.worklist.Adjustments.Change;
import app.redress.worklist.Adjustments.Due;
import app.redress.worklist.CompensationItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps the compensation list in step with the findings: whoever changes proposals, by a new analysis or for one
/// account, calls it in the same transaction.
public final class CompensationItems {
    private final AuditLog audit;

    public CompensationItems(AuditLog audit) {
        this.audit = audit;
    }

    private record Key(String account, Channel channel) {}

    /// The items of one account and channel, and the current proposal for them.
    private static final class Group {
        private @Nullable CompensationItem proposed;
        private final List<CaseItem> items = new ArrayList<>();
    }

    /// Updates the items of all accounts to the current proposals.
    public void follow(Handle handle, Actor actor) {
        handle.attach(AuditDao.class).lockHead();
        apply(handle, actor, groups(ItemTable.proposals(handle, null), ItemTable.all(handle)), 0);
    }

    /// Updates the items of some accounts after their figures and their rows in table `compensation` were replaced.
    public void follow(Handle handle, Actor actor, Collection<String> accounts) {
        handle.attach(AuditDao.class).lockHead();
        for (String account : accounts) {
            follow(handle, actor, account, 0);
        }
    }

    /// @param carrier id of a reopened item that takes the remaining amount due
    public void follow(Handle handle, Actor actor, String account, long carrier) {
        apply(
                handle,
                actor,
                groups(ItemTable.proposals(handle, account), ItemTable.ofAccount(handle, account)),
                carrier);
    }

    private static Map<Key, Group> groups(List<CompensationItem> proposals, List<CaseItem> items) {
        Map<Key, Group> groups = new LinkedHashMap<>();
        Function<Key, Group> of = key -> groups.computeIfAbsent(key, _ -> new Group());
        proposals.forEach(one -> of.apply(new Key(one.account(), one.channel())).proposed = one);
        items.forEach(
                one -> of.apply(new Key(one.account(), one.channel())).items.add(one));
        return groups;
    }

    private void apply(Handle handle, Actor actor, Map<Key, Group> groups, long carrier) {
        Set<String> batches = batches(handle);
        Changes changes = new Changes(ItemTable.nextId(handle));
        groups.forEach((key, group) -> {
            if (group.items.stream().noneMatch(CaseItem::touched)) {
                changes.mirror(key, group);
            } else {
                changes.adjust(key, group, Due.of(group.proposed, batches::contains), carrier);
            }
        });
        ItemTable.insert(handle, changes.fresh);
        if (ItemTable.update(handle, changes.changed) != changes.changed.size()) {
            throw new IllegalStateException("an item changed under the lock");
        }
        changes.lines.forEach(line -> audit.append(handle, actor, line.action(), line.subject(), line.detail()));
    }

    static Set<String> batches(Handle handle) {
        return new HashSet<>(handle.createQuery("select id from payout_batch")
                .mapTo(String.class)
                .list());
    }

    /// Total yen of payouts to an account in the evidence, without the case's own batches.
    public static long elsewhere(Handle handle, String account) {
        Set<String> own = batches(handle);
        return ItemTable.proposals(handle, account).stream()
                .mapToLong(proposed -> Due.of(proposed, own::contains).elsewhere())
                .reduce(0, Math::addExact);
    }

    /// What is due now, by account and channel.
    public static Map<String, Map<Channel, Due>> dues(Handle handle) {
        Set<String> own = batches(handle);
        Map<String, Map<Channel, Due>> dues = new HashMap<>();
        for (CompensationItem proposed : ItemTable.proposals(handle, null)) {
            dues.computeIfAbsent(proposed.account(), _ -> new EnumMap<>(Channel.class))
                    .put(proposed.channel(), Due.of(proposed, own::contains));
        }
        return dues;
    }

    /// An item that the case knows only from the batch in which it went out.
    public static CaseItem sentOutside(Handle handle, PayoutItem sent) {
        int part = (int) ItemTable.ofAccount(handle, sent.account()).stream()
                .filter(item -> item.channel() == sent.channel())
                .count();
        return CaseItem.proposed(
                sent.id(),
                sent.account(),
                sent.channel(),
                part,
                sent.amount(),
                Reason.of("basis.outside", 0),
                CompensationItem.Status.PROPOSED);
    }

    private record Line(Action action, String subject, String detail) {}

    /// The changes of one update.
    private static final class Changes {
        private final List<CaseItem> fresh = new ArrayList<>();
        private final List<CaseItem> changed = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private long nextId;

        Changes(long nextId) {
            this.nextId = nextId;
        }

        /// Makes an undecided item equal to the proposal.
        void mirror(Key key, Group group) {
            CompensationItem proposed = group.proposed;
            if (group.items.isEmpty() && proposed != null) {
                fresh.add(CaseItem.proposed(
                        nextId++, key.account, key.channel, 0, proposed.amount(), proposed.basis(), proposed.status()));
                return;
            }
            for (CaseItem item : group.items) {
                CaseItem now = proposed == null
                        ? item.found(0, item.basis(), CompensationItem.Status.PROPOSED)
                        : item.found(proposed.amount(), proposed.basis(), proposed.status());
                if (!now.equals(item)) {
                    changed.add(now);
                }
            }
        }

        void adjust(Key key, Group group, Due due, long carrier) {
            List<Adjustments.Standing> standing =
                    group.items.stream().map(CaseItem::standing).toList();
            Map<Long, CaseItem> byId = group.items.stream().collect(Collectors.toMap(CaseItem::id, i -> i));
            long fixed = Adjustments.fixed(standing);
            for (Change change : Adjustments.of(due, standing, carrier)) {
                Reason basis = basis(group, due, fixed);
                CaseItem before = byId.get(change.id());
                if (before == null) {
                    add(key, group.items.size(), change, basis, due, fixed);
                } else {
                    changed.add(before.found(change.amount(), basis, change.status()));
                    lines.add(line(before, change));
                }
            }
        }

        private static Reason basis(Group group, Due due, long fixed) {
            CompensationItem proposed = group.proposed;
            return fixed == 0 && proposed != null
                    ? proposed.basis()
                    : Reason.of("basis.adjusted", 0, due.yen(), fixed, due.elsewhere());
        }

        private void add(Key key, int part, Change change, Reason basis, Due due, long fixed) {
            CaseItem item = CaseItem.proposed(
                    nextId++, key.account, key.channel, part, change.amount(), basis, change.status());
            fresh.add(item);
            lines.add(new Line(
                    Action.ADJUSTMENT_PROPOSED,
                    key.account + " " + key.channel,
                    "item " + item.id() + "; yen " + item.amount() + "; due " + due.yen() + ", approved or paid "
                            + (fixed + due.elsewhere())));
        }

        private static Line line(CaseItem before, Change change) {
            return new Line(
                    Action.AMOUNT_CHANGED,
                    before.account() + " " + before.channel(),
                    "item " + before.id() + "; " + before.status() + " for " + before.amount() + " yen, now "
                            + change.status() + " for " + change.amount());
        }
    }
}
