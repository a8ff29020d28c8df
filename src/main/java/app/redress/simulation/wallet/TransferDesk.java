package app.redress.simulation.wallet;

import app.redress.simulation.world.SeededRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Carries money between accounts, which are simulated one after the other: only to accounts that are yet to come, and
/// only until these are simulated.
public final class TransferDesk {
    private final long seed;
    private final Map<Integer, List<Arrival>> waiting = new HashMap<>();

    public TransferDesk(long seed) {
        this.seed = seed;
    }

    /// @param to index of the receiver
    /// @return id of the receiver
    String send(WalletAccount from, int to, long at, long amount, SeededRandom random) {
        if (to <= from.index()) {
            throw new IllegalStateException("account " + to + " is simulated before " + from.index());
        }
        waiting.computeIfAbsent(to, _ -> new ArrayList<>())
                .add(new Arrival(at + random.between(0, 2), amount, from.id()));
        return WalletAccount.idOf(to, seed);
    }

    /// What was sent to this account, in the order of sending; it is gone then.
    public List<Arrival> take(int index) {
        List<Arrival> arrived = waiting.remove(index);
        return arrived == null ? List.of() : arrived;
    }

    /// Money under way.
    ///
    /// @param from id of the sender
    public record Arrival(long at, long amount, String from) {}
}
