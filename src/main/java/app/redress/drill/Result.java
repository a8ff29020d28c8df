package app.redress.drill;

import app.redress.domain.Tier;
import app.redress.evidence.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an analysis found, read from the folder it wrote.
///
/// @param accounts every account it says anything about
/// @param hostile ids of charges and payments it calls UNAUTHORISED or LIKELY
/// @param eventsKnown whether it wrote an event file
record Result(Map<String, Found> accounts, Set<String> hostile, boolean eventsKnown) {

    static Result read(Path folder) {
        Map<String, Found> accounts = new HashMap<>();
        CsvTable.read(folder.resolve("accounts.csv"), List.of("account_id", "tier", "due"), row -> {
            boolean victim = isVictim(row.text("tier"));
            if (victim || row.yen("due") != 0) {
                accounts.put(row.text("account_id"), new Found(victim, row.yen("due")));
            }
        });
        Path events = folder.resolve("events.csv");
        Set<String> hostile = new HashSet<>();
        boolean known = Files.exists(events);
        if (known) {
            readEvents(events, hostile);
        }
        return new Result(accounts, hostile, known);
    }

    private static boolean isVictim(String tier) {
        return tier.equals(Tier.CONFIRMED.name()) || tier.equals(Tier.PROBABLE.name());
    }

    private static void readEvents(Path file, Set<String> hostile) {
        CsvTable.read(file, List.of("source", "id", "type", "verdict"), row -> {
            String verdict = row.text("verdict");
            boolean accused = verdict.equals("UNAUTHORISED") || verdict.equals("LIKELY");
            if (accused && row.text("source").equals("transactions") && Truth.isMoney(row.text("type"))) {
                hostile.add(row.text("id"));
            }
        });
    }

    /// @param victim whether the tier is CONFIRMED or PROBABLE
    /// @param due yen owed, whatever the tier
    record Found(boolean victim, long due) {}
}
