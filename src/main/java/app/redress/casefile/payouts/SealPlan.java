package app.redress.casefile.payouts;

import app.redress.domain.Message;
import app.redress.payout.Held;
import app.redress.payout.PayoutBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Preview of sealing: which items would go out, and which would be held and why.
///
/// @param taken lines that would go out
/// @param held lines that would be held
public record SealPlan(PayoutBatch batch, BatchContent.Drawn drawn, List<PayoutBatch.Line> taken, List<Held> held) {
    public SealPlan {
        taken = List.copyOf(taken);
        held = List.copyOf(held);
    }

    /// Total yen going out.
    public long total() {
        return taken.stream().mapToLong(line -> line.item().amount()).reduce(0, Math::addExact);
    }

    /// Total yen held.
    public long heldTotal() {
        return held.stream().mapToLong(one -> one.item().amount()).reduce(0, Math::addExact);
    }

    /// Number of held items by type of reason, the most frequent first; the reason names one of them.
    public Map<Message, Long> heldBy() {
        Map<String, Message> example = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Held one : held) {
            example.putIfAbsent(one.reason().code(), one.reason());
            counts.merge(one.reason().code(), 1L, Long::sum);
        }
        Map<Message, Long> said = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> {
                    Message words = example.get(entry.getKey());
                    if (words != null) {
                        said.put(words, entry.getValue());
                    }
                });
        return said;
    }
}
