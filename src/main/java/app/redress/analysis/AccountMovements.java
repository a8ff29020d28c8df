package app.redress.analysis;

import app.redress.attribution.timeline.AccountEvidence;
import app.redress.bench.Movement;
import app.redress.bench.MovementPacker;
import app.redress.bench.MovementPart;
import app.redress.domain.Event;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Packs the charges and spends of a partition's accounts for definitions of damage.
final class AccountMovements {
    private final FirstPass first;
    private final int partition;
    private final Map<Integer, List<Movement>> own = new HashMap<>();
    private final Set<Integer> unclear = new HashSet<>();

    AccountMovements(FirstPass first, int partition) {
        this.first = first;
        this.partition = partition;
    }

    /// In order of account, so that the bytes depend on neither the order of rows nor threads.
    List<MovementPart> packed() {
        first.readPlain(partition, (account, second, type, method, amount, namesAnother, _source) -> {
            if (type.isChargeOrSpend()) {
                own.computeIfAbsent(account, _ -> new ArrayList<>(4))
                        .add(new Movement(second, Movement.Kind.of(type, method), amount));
            }
            if (type == Type.CHARGE && namesAnother) {
                unclear.add(account);
            }
        });
        Map<String, List<Movement>> byName = new TreeMap<>();
        own.forEach((account, moved) -> byName.put(first.accountOf(account), moved));
        byName.putAll(told());
        MovementPacker packer = new MovementPacker();
        byName.forEach(packer::add);
        return packer.parts();
    }

    /// A charge that names another may be no new one: such accounts are told like those that are judged.
    private Map<String, List<Movement>> told() {
        Map<String, List<Event>> events = new HashMap<>();
        List<String> names = unclear.stream().map(first::accountOf).toList();
        first.read(partition, names, event -> {
            if (event instanceof Transaction) {
                events.computeIfAbsent(event.account(), _ -> new ArrayList<>()).add(event);
            }
        });
        Map<String, List<Movement>> told = new HashMap<>();
        events.forEach((account, rows) -> told.put(account, moved(account, rows)));
        return told;
    }

    private static List<Movement> moved(String account, List<Event> rows) {
        List<Movement> moved = new ArrayList<>();
        for (Event event :
                AccountEvidence.of(account, rows, null, List.of(), Set.of()).events()) {
            Transaction t = (Transaction) event;
            if (t.isCharge() || t.isSpend()) {
                moved.add(new Movement(t.at().getEpochSecond(), Movement.Kind.of(t.type(), t.method()), t.amount()));
            }
        }
        return moved;
    }
}
