package app.redress.payout;

import app.redress.domain.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes a draft from the items proposed by an analysis. Nobody has approved them, and every file of it says so.
public final class Drafts {
    private Drafts() {}

    /// A draft, and the items that must not go out.
    public record Draft(PayoutBatch batch, List<Held> held) {}

    /// Who writes it, when, and for which payment date.
    public record Terms(String caseName, String who, Instant when, ZoneId zone, LocalDate payOn, Payer payer) {}

    /// @param charges the card charges behind the items, or [ChargesFile#NONE]
    public static Draft of(ItemsFile items, Recipients recipients, ChargesFile charges, Terms terms) {
        List<PayoutBatch.Line> lines = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (ItemsFile.Row row : items.rows()) {
            PayoutItem item = row.item();
            if (row.stopped()) {
                held.add(new Held(item, Message.of("payout.stopped", row.status())));
            } else {
                lines.add(
                        new PayoutBatch.Line(item, recipients.of(item.account()).orElse(null), charges.of(item)));
            }
        }
        PayoutBatch batch = new PayoutBatch(
                items.draftId(),
                terms.caseName(),
                terms.who(),
                terms.when(),
                terms.zone(),
                terms.payOn(),
                terms.payer(),
                true,
                Map.of(),
                lines);
        return new Draft(batch, held);
    }
}
