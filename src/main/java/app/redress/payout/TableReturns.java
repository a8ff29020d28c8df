package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.CsvTable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads returned CSV: payouts from finance, credits by the service, and frauds reported by issuers to their card
/// schemes (TC40, SAFE).
final class TableReturns {
    private static final Map<String, Outcome> WORDS = Map.ofEntries(
            Map.entry("PAID", Outcome.PAID),
            Map.entry("SUCCESS", Outcome.PAID),
            Map.entry("COMPLETED", Outcome.PAID),
            Map.entry("STOPPED", Outcome.PAID),
            Map.entry("REVERSED", Outcome.PAID),
            Map.entry("支払済", Outcome.PAID),
            Map.entry("振込済", Outcome.PAID),
            Map.entry("完了", Outcome.PAID),
            Map.entry("FAILED", Outcome.FAILED),
            Map.entry("FAILURE", Outcome.FAILED),
            Map.entry("REJECTED", Outcome.FAILED),
            Map.entry("RETURNED", Outcome.FAILED),
            Map.entry("失敗", Outcome.FAILED),
            Map.entry("振込不能", Outcome.FAILED),
            Map.entry("組戻", Outcome.FAILED),
            Map.entry("ACCEPTED", Outcome.PENDING),
            Map.entry("PENDING", Outcome.PENDING),
            Map.entry("処理中", Outcome.PENDING));
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

    private final SmallTable table;
    private final Map<String, String> chargeAccounts;
    private final boolean reported;
    private final ReturnedFile.Builder builder;

    private TableReturns(SmallTable table, Map<String, String> chargeAccounts) {
        this.table = table;
        this.chargeAccounts = chargeAccounts;
        this.reported = table.has("arn") || table.has("fraud_type") || table.has("reported_date");
        this.builder = new ReturnedFile.Builder(reported ? "reported fraud" : "payouts");
    }

    /// @param chargeAccounts account by charge id, for issuers' lists
    static ReturnedFile read(Path file, String text, Map<String, String> chargeAccounts) {
        SmallTable table = SmallTable.of(file, text);
        TableReturns reader = new TableReturns(table, chargeAccounts);
        boolean named = table.has("item_id") || table.has("idempotency_id") || table.has("account_id");
        if (!reader.reported && !(named && (table.has("status") || table.has("state")))) {
            throw new UnusableInput(Message.of("readback.unknown", file));
        }
        reader.builder.frame();
        table.rows().forEach(reader::take);
        return reader.builder.build();
    }

    private void take(CsvTable.Row row) {
        if (row.isBlank()) {
            builder.blank();
            return;
        }
        Outcome outcome = outcome(row);
        Long amount = amount(table.firstOf(row, "amount", "transaction_amount"));
        if (outcome == null) {
            builder.setAside(
                    row.line(), Message.of("readback.status", table.firstOf(row, "status", "state")), row.raw());
        } else if (amount == null) {
            builder.setAside(row.line(), Message.of("readback.unreadable"), row.raw());
        } else {
            builder.payment(payment(row, outcome, amount));
        }
    }

    private @Nullable Outcome outcome(CsvTable.Row row) {
        String word = table.firstOf(row, "status", "state").toUpperCase(Locale.ROOT);
        return reported ? Outcome.REPORTED : WORDS.get(word);
    }

    private ReturnedLine payment(CsvTable.Row row, Outcome outcome, long amount) {
        String id = table.firstOf(row, "item_id", "idempotency_id");
        String charge = table.firstOf(row, "transaction_id", "reference_id");
        return new ReturnedLine(
                row.line(),
                id.matches("\\d{1,10}") ? Long.valueOf(id) : null,
                reported ? chargeAccounts.getOrDefault(charge, "") : table.text(row, "account_id"),
                "",
                amount,
                day(table.firstOf(row, "paid_at", "tx_date", "transaction_date", "date")),
                outcome,
                table.text(row, "batch_id"),
                table.firstOf(row, "reason", "failure_reason", "description", "type"),
                row.raw());
    }

    private static @Nullable Long amount(String text) {
        String plain = text.replace(",", "");
        return plain.matches("\\d{1,15}") ? Long.valueOf(plain) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return LocalDate.parse(text.substring(0, 10));
            }
            return text.matches("\\d{2}/\\d{2}/\\d{4}") ? LocalDate.parse(text, AMERICAN) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
