package app.redress.simulation.score;

import app.redress.domain.Transaction.Type;
import app.redress.evidence.imports.CsvTable;
import app.redress.simulation.exports.DrillFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ground truth of a drill: the accounts taken over, and the attackers' charges and payments.
///
/// @param accounts accounts taken over, by id; all others were used only by their owners
/// @param hostile ids of completed charges and spends by attackers
/// @param harmless ids of the attackers' declined ones, and of what mules and false identities did in accounts of
/// their own; reporting them is neither required nor wrong
/// @param eventsKnown whether the drill's event file was present
public record Truth(Map<String, Takeover> accounts, Set<String> hostile, Set<String> harmless, boolean eventsKnown) {

    /// Yen owed to customers over all accounts.
    public long due() {
        return accounts.values().stream().mapToLong(Takeover::due).sum();
    }

    /// Reads truth-accounts.csv, and truth-events.csv in the same folder if present.
    public static Truth read(Path accountsFile) {
        Map<String, Takeover> accounts = new HashMap<>();
        CsvTable.read(accountsFile, List.of("account_id", "taken_over", "attack", "due"), row -> {
            if (row.text("taken_over").equals("true")) {
                accounts.put(row.text("account_id"), new Takeover(row.text("attack"), row.yen("due")));
            }
        });
        Path events = accountsFile.toAbsolutePath().resolveSibling(DrillFiles.TRUTH_EVENTS);
        Set<String> hostile = new HashSet<>();
        Set<String> harmless = new HashSet<>();
        boolean known = Files.exists(events);
        if (known) {
            readEvents(events, hostile, harmless);
        }
        return new Truth(accounts, hostile, harmless, known);
    }

    private static void readEvents(Path file, Set<String> hostile, Set<String> harmless) {
        CsvTable.read(file, List.of("source", "id", "actor", "type", "status"), row -> {
            boolean money = row.text("source").equals("transactions") && isMoney(row.text("type"));
            boolean attacker = row.text("actor").equals("ATTACKER");
            boolean accomplice = row.text("actor").equals("ACCOMPLICE");
            if (money && (attacker || accomplice)) {
                boolean stolen = attacker && row.text("status").equals("COMPLETED");
                (stolen ? hostile : harmless).add(row.text("id"));
            }
        });
    }

    /// Only charges and spends are attributed to owner or attacker.
    static boolean isMoney(String type) {
        return Type.valueOf(type).isChargeOrSpend();
    }

    /// @param due yen owed to the customer; 0 if the attackers took nothing
    public record Takeover(String attack, long due) {}
}
