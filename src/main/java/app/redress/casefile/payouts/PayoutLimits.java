package app.redress.casefile.payouts;

import app.redress.casefile.accounts.AccountDecisionDao;
import app.redress.casefile.accounts.AccountTables;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.CompensationItems;
import app.redress.casefile.lists.ItemTable;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.worklist.Adjustments.Due;
import app.redress.worklist.CompensationItem.Status;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What may still go out to each account by the findings as they are now, less what goes into the batch being made.
/// Read at once: a batch may have tens of thousands of items.
final class PayoutLimits {
    private static final Set<Status> GONE = EnumSet.of(Status.EXPORTED, Status.PAID, Status.RECOVERED);

    private final Map<String, Long> due;
    private final Map<String, Map<Channel, Due>> byChannel;
    private final Map<String, AccountDecision> holds = new HashMap<>();
    private final Map<String, Long> gone = new HashMap<>();
    private final Map<Key, Long> goneBy = new HashMap<>();

    private record Key(String account, Channel channel) {}

    PayoutLimits(Handle handle) {
        due = AccountTables.allDue(handle);
        byChannel = CompensationItems.dues(handle);
        for (AccountDecision decision : new AccountDecisionDao(handle).all()) {
            if (decision.subject().equals(DecisionSubject.HOLD) && decision.inForce()) {
                holds.put(decision.account(), decision);
            }
        }
        for (CaseItem item : ItemTable.all(handle)) {
            if (item.touched() && GONE.contains(item.status())) {
                leaves(item);
            }
        }
    }

    private void leaves(CaseItem item) {
        gone.merge(item.account(), item.amount(), Math::addExact);
        goneBy.merge(new Key(item.account(), item.channel()), item.amount(), Math::addExact);
    }

    /// Why an item must not go out; null if it may, and then it counts as gone.
    @Nullable
    Message take(CaseItem item) {
        String account = item.account();
        AccountDecision hold = holds.get(account);
        if (hold != null) {
            return Message.of("decision.accountHeld", account, hold.decidedBy(), hold.why());
        }
        Map<Channel, Due> dues = byChannel.getOrDefault(account, Map.of());
        long elsewhere = dues.values().stream().mapToLong(Due::elsewhere).reduce(0, Math::addExact);
        long whole = due.getOrDefault(account, 0L) - elsewhere;
        long left = gone.getOrDefault(account, 0L);
        if (Math.addExact(left, item.amount()) > whole) {
            return Message.of("seal.moreThanDue", whole, left);
        }
        Due here = dues.getOrDefault(item.channel(), Due.NOTHING);
        long leftHere = goneBy.getOrDefault(new Key(account, item.channel()), 0L);
        if (Math.addExact(leftHere, item.amount()) > here.yen() - here.elsewhere()) {
            return Message.of("seal.otherChannelNow", here.yen() - here.elsewhere(), leftHere);
        }
        leaves(item);
        return null;
    }
}
