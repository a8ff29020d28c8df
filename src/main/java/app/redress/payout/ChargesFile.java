package app.redress.payout;

import app.redress.evidence.imports.CsvTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The attackers' charges from an analysis's `events.csv`: issuers know single charges, not items.
///
/// @param byAccount charges by account, as `ID:yen`
/// @param accounts account by charge id
public record ChargesFile(Map<String, List<String>> byAccount, Map<String, String> accounts) {
    /// No known charges.
    public static final ChargesFile NONE = new ChargesFile(Map.of(), Map.of());

    private static final List<String> THIEVES = List.of("UNAUTHORISED", "LIKELY");

    public static ChargesFile read(Path file) {
        Map<String, List<String>> byAccount = new HashMap<>();
        Map<String, String> accounts = new HashMap<>();
        List<String> needed = List.of("account_id", "source", "id", "type", "amount", "verdict");
        CsvTable.read(file, needed, row -> {
            if (row.text("type").equals("CHARGE") && THIEVES.contains(row.text("verdict"))) {
                String account = row.text("account_id");
                byAccount
                        .computeIfAbsent(account, _ -> new ArrayList<>())
                        .add(row.text("id") + ":" + row.text("amount"));
                accounts.put(row.text("id"), account);
            }
        });
        return new ChargesFile(byAccount, accounts);
    }

    List<String> of(PayoutItem item) {
        return byAccount.getOrDefault(item.account(), List.of());
    }
}
