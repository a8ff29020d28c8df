package app.redress.simulation.score;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountFinding;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.evidence.imports.CsvTable;
import app.redress.findings.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The findings of an analysis or a rule, in the form in which they are scored.
///
/// @param accounts all accounts with findings
/// @param hostile ids of charges and payments judged UNAUTHORISED or LIKELY
/// @param eventsKnown whether there are findings on single events
public record FindingsToScore(Map<String, Found> accounts, Set<String> hostile, boolean eventsKnown) {

    static FindingsToScore read(Path folder) {
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
        return new FindingsToScore(accounts, hostile, known);
    }

    /// From findings in memory.
    public static FindingsToScore of(Findings findings) {
        Map<String, Found> accounts = new HashMap<>();
        Set<String> hostile = new HashSet<>();
        for (AccountFinding finding : findings.accounts()) {
            boolean victim = finding.timeline().tier().isVictim();
            long due = finding.damages().point().totalDue();
            if (victim || due != 0) {
                accounts.put(finding.account(), new Found(victim, due));
            }
            finding.timeline().events().forEach(event -> accuse(event, hostile));
        }
        return new FindingsToScore(accounts, hostile, true);
    }

    private static void accuse(JudgedEvent event, Set<String> hostile) {
        boolean accused = event.verdict() == Verdict.UNAUTHORISED || event.verdict() == Verdict.LIKELY;
        if (accused
                && event.event() instanceof Transaction t
                && Truth.isMoney(t.type().name())) {
            hostile.add(t.id());
        }
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
    public record Found(boolean victim, long due) {}
}
