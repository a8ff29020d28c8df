package app.redress.report.export;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.LedgerGaps;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import app.redress.report.text.Formats;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The content of `receipt.json` and `estimate.json`. Paths are left out, so that the same evidence gives the same
/// bytes on any machine.
final class ResultJson {
    private final Findings findings;
    private final Formats formats;
    private final Catalogue messages;

    ResultJson(Findings findings, Formats formats, Catalogue messages) {
        this.messages = messages;
        this.findings = findings;
        this.formats = formats;
    }

    Map<String, Object> receipt() {
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "as_of", formats.iso(findings.basis().asOf()));
        put(all, "zone", findings.basis().zone().getId());
        put(all, "policy", findings.basis().policyName());
        put(all, "accounts_screened", findings.evidence().accountsScreened());
        put(all, "candidates", findings.lookedAt());
        put(all, "rejects", findings.evidence().rejects().size());
        put(all, "conflicts", conflicts());
        put(all, "coverage", coverage());
        put(
                all,
                "files",
                findings.evidence().receipts().stream().map(this::file).toList());
        return all;
    }

    private Map<String, Object> file(Receipt receipt) {
        Map<String, Object> file = new LinkedHashMap<>();
        put(file, "file", receipt.file().name());
        put(file, "kind", receipt.file().kind().name());
        put(file, "sha256", receipt.file().sha256());
        put(file, "bytes", receipt.file().bytes());
        put(file, "charset", receipt.charset());
        put(file, "separator", receipt.separator());
        put(file, "zone", receipt.zone());
        put(file, "profile", receipt.profile());
        put(file, "first", formats.iso(receipt.first()));
        put(file, "last", formats.iso(receipt.last()));
        put(file, "lines", lines(receipt.lines()));
        put(file, "sums", receipt.sums().stream().map(ResultJson::sum).toList());
        put(file, "notes", receipt.notes().stream().map(messages::say).toList());
        put(file, "gaps", receipt.gaps().stream().map(this::gap).toList());
        return file;
    }

    private Map<String, Object> conflicts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        put(counts, "total", findings.evidence().conflicts().size());
        put(counts, "undecided", findings.undecided());
        put(counts, "undecided_yen", findings.undecidedYen());
        put(
                counts,
                "groups",
                ConflictGroup.of(findings.evidence().conflicts()).stream()
                        .map(ResultJson::group)
                        .toList());
        return counts;
    }

    private static Map<String, Object> group(ConflictGroup group) {
        Map<String, Object> one = new LinkedHashMap<>();
        put(one, "group", group.code());
        put(one, "conflicts", group.conflicts().size());
        put(one, "undecided", group.undecided().size());
        put(one, "undecided_yen", group.undecidedYen());
        group.suggested().ifPresent(rule -> put(one, "suggested", rule.code()));
        return one;
    }

    private Map<String, Object> coverage() {
        LedgerGaps ledgers = LedgerGaps.of(findings.accounts());
        Map<String, Object> coverage = new LinkedHashMap<>();
        put(coverage, "gaps_in_time", findings.gaps());
        put(coverage, "ledgers_examined", ledgers.examined());
        put(coverage, "ledgers_with_gaps", ledgers.accounts());
        put(coverage, "missing_yen", ledgers.yen());
        return coverage;
    }

    private Map<String, Object> gap(Receipt.Gap gap) {
        Map<String, Object> one = new LinkedHashMap<>();
        put(one, "from", formats.iso(gap.from()));
        put(one, "to", formats.iso(gap.to()));
        put(one, "expected_rows", gap.expected());
        return one;
    }

    private static Map<String, Object> lines(LineCounts lines) {
        return Map.of(
                "total", lines.total(),
                "header", lines.header(),
                "preamble", lines.preamble(),
                "accepted", lines.accepted(),
                "duplicate", lines.duplicate(),
                "conflict", lines.conflict(),
                "blank", lines.blank(),
                "rejected", lines.rejected(),
                "balances", lines.balances());
    }

    private static Map<String, Object> sum(Receipt.Sum sum) {
        return Map.of("type", sum.type(), "rows", sum.rows(), "yen", sum.yen());
    }

    Map<String, Object> estimate() {
        Map<String, Object> byDefinition = new LinkedHashMap<>();
        for (DamageEstimate estimate : findings.figures().estimates()) {
            byDefinition.put(estimate.definition().name(), estimate(estimate));
        }
        return byDefinition;
    }

    private Map<String, Object> estimate(DamageEstimate estimate) {
        Map<String, Object> one = new LinkedHashMap<>();
        put(one, "accounts", estimate.accounts());
        put(one, "amount", estimate.amount());
        if (estimate.definition() == Definition.EVIDENCE) {
            put(one, "low", estimate.low());
            put(one, "expected", estimate.expected());
            put(one, "high", estimate.high());
        }
        DamageEstimate.Range range = estimate.range();
        if (range != null) {
            put(one, "range_low", range.low());
            put(one, "range_high", range.high());
            put(one, "range_share", DamageEstimate.RANGE_SHARE);
        }
        put(one, "undecided_conflicts", findings.undecided());
        put(one, "undecided_yen", findings.undecidedYen());
        put(one, "as_of", formats.iso(estimate.asOf()));
        put(one, "policy", estimate.policy());
        put(one, "tracing", estimate.tracing());
        put(one, "evidence", evidence(estimate.evidence()));
        return one;
    }

    private List<Map<String, Object>> evidence(List<String> hashes) {
        Map<String, String> names = new HashMap<>();
        findings.evidence()
                .receipts()
                .forEach(r -> names.put(r.file().sha256(), r.file().name()));
        return hashes.stream()
                .map(hash -> Map.<String, Object>of("file", names.getOrDefault(hash, ""), "sha256", hash))
                .collect(Collectors.toList());
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value);
        }
    }
}
