package app.redress.payout;

import java.util.ArrayList;
import java.util.List;

/// Balance and points for the service to credit. The id makes it safe to send a row twice: the recipient must refuse a
/// known id.
final class CreditLayout implements PayoutLayout {
    private static final List<Object> HEADER =
            List.of("idempotency_id", "account_id", "channel", "amount", "currency", "reason", "batch_id", "state");

    private final PayoutBatch batch;

    CreditLayout(PayoutBatch batch) {
        this.batch = batch;
    }

    @Override
    public void check(PayoutBatch.Line line) {
        // every account can be credited
    }

    @Override
    public List<PayoutFile> write(List<PayoutBatch.Line> lines, String name) {
        List<List<Object>> table = new ArrayList<>(List.of(HEADER));
        for (PayoutBatch.Line line : lines) {
            table.add(List.of(
                    line.item().id(),
                    line.item().account(),
                    line.item().channel().name(),
                    line.item().amount(),
                    batch.payer().currency(),
                    "COMPENSATION",
                    batch.id().toString(),
                    batch.draft() ? "DRAFT" : "SEALED"));
        }
        return List.of(PayoutFile.of(name, table, lines));
    }
}
