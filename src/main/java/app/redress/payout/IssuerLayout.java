package app.redress.payout;

import app.redress.domain.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One list per issuer of card charges to stop before the statement or to reverse after it.
final class IssuerLayout implements PayoutLayout {
    private final PayoutBatch batch;
    private final IssuerColumns columns;

    IssuerLayout(PayoutBatch batch, IssuerColumns columns) {
        this.batch = batch;
        this.columns = columns;
    }

    @Override
    public void check(PayoutBatch.Line line) {
        Recipient to = line.recipient();
        if (to == null || to.issuer().isEmpty() || to.card().isEmpty()) {
            throw new FieldRefused(Message.of("payout.noIssuer", line.item().account()));
        }
    }

    @Override
    public List<PayoutFile> write(List<PayoutBatch.Line> lines, String name) {
        Map<String, List<PayoutBatch.Line>> byIssuer = new TreeMap<>();
        for (PayoutBatch.Line line : lines) {
            byIssuer.computeIfAbsent(issuer(line), _ -> new ArrayList<>()).add(line);
        }
        List<PayoutFile> files = new ArrayList<>();
        byIssuer.forEach((issuer, theirs) -> files.add(PayoutFile.of(
                name.replace(".csv", "-" + (files.size() + 1) + "-" + inName(issuer) + ".csv"),
                table(theirs),
                theirs)));
        return files;
    }

    private static String issuer(PayoutBatch.Line line) {
        return line.recipient() == null ? "" : line.recipient().issuer();
    }

    /// The issuer as a valid part of a file name; the number before it distinguishes issuers whose names become equal.
    private static String inName(String issuer) {
        return issuer.replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    private List<List<Object>> table(List<PayoutBatch.Line> lines) {
        List<List<Object>> table = new ArrayList<>(List.of(columns.header()));
        lines.forEach(line -> table.add(columns.row(values(line))));
        return table;
    }

    private Map<String, Object> values(PayoutBatch.Line line) {
        Map<String, Object> values = new HashMap<>();
        values.put("item_id", line.item().id());
        values.put("batch_id", batch.id().toString());
        values.put("issuer", issuer(line));
        values.put("card", line.recipient() == null ? "" : line.recipient().card());
        values.put("account_id", line.item().account());
        values.put("amount", line.item().amount());
        values.put("currency", batch.payer().currency());
        values.put("action", "STOP_OR_REVERSE");
        values.put("charges", String.join(" ", line.charges()));
        values.put("state", batch.draft() ? "DRAFT" : "SEALED");
        return values;
    }
}
