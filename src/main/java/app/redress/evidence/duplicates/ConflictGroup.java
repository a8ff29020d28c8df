package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.ConflictPattern.Difference;
import app.redress.evidence.duplicates.ConflictPattern.Form;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Conflicts whose rows differ in the same way, so that one decision can settle all of them.
///
/// @param conflicts the conflicts in evidence order, decided or not
public record ConflictGroup(ConflictPattern pattern, List<Conflict> conflicts) {

    public ConflictGroup {
        conflicts = List.copyOf(conflicts);
    }

    /// Groups conflicts, the largest group first.
    public static List<ConflictGroup> of(List<Conflict> conflicts) {
        Map<ConflictPattern, List<Conflict>> byPattern = new LinkedHashMap<>();
        conflicts.forEach(c -> byPattern
                .computeIfAbsent(ConflictPattern.of(c), _ -> new ArrayList<>())
                .add(c));
        return byPattern.entrySet().stream()
                .map(e -> new ConflictGroup(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((ConflictGroup g) -> -g.conflicts.size()))
                .toList();
    }

    /// Its name on the command line.
    public String code() {
        return pattern.code();
    }

    /// The undecided conflicts.
    public List<Conflict> undecided() {
        return conflicts.stream().filter(c -> c.choice() == null).toList();
    }

    /// Yen at stake in the undecided conflicts.
    public long undecidedYen() {
        return undecided().stream().mapToLong(Conflict::yen).reduce(0, Math::addExact);
    }

    /// The column whose words distinguish the rows; empty for none.
    public Optional<Difference> worded() {
        List<Difference> worded = pattern.differences().stream()
                .filter(d -> d.form() == Form.WORDS)
                .toList();
        return worded.size() == 1 ? Optional.of(worded.getFirst()) : Optional.empty();
    }

    /// The rules that could settle the group, the most obvious first.
    public List<ConflictRule> rules() {
        List<ConflictRule> rules = new ArrayList<>();
        worded().ifPresent(d -> d.words().forEach(word -> rules.add(ConflictRule.word(word))));
        if (pattern.differences().stream().anyMatch(d -> d.form() == Form.EMPTY)) {
            rules.add(ConflictRule.FULLER);
        }
        rules.addAll(List.of(ConflictRule.LAST, ConflictRule.FIRST, ConflictRule.NONE));
        suggested().ifPresent(rule -> {
            rules.remove(rule);
            rules.addFirst(rule);
        });
        return rules;
    }

    /// The rule that usually applies: a transaction is pending before it is completed and completed before it is
    /// undone; a row that says more was written later.
    public Optional<ConflictRule> suggested() {
        if (!pattern.differences().isEmpty() && pattern.differences().stream().allMatch(d -> d.form() == Form.EMPTY)) {
            return Optional.of(ConflictRule.FULLER);
        }
        return worded().filter(_ -> pattern.kind() == EvidenceKind.TRANSACTIONS)
                .filter(d -> d.column() == ExportColumn.STATUS && onlyStatusAndWhatFollows())
                .flatMap(this::latestState);
    }

    private boolean onlyStatusAndWhatFollows() {
        return pattern.differences().stream()
                .allMatch(d -> d.column() == ExportColumn.STATUS
                        || d.column() == ExportColumn.BALANCE_AFTER
                        || d.form() == Form.EMPTY);
    }

    private Optional<ConflictRule> latestState(Difference status) {
        List<String> settled = status.words().stream()
                .filter(word ->
                        Synonyms.shipped().valueOf("status.pending", word).isEmpty())
                .toList();
        if (settled.size() == 1) {
            return Optional.of(ConflictRule.word(settled.getFirst()));
        }
        List<String> undone =
                settled.stream().filter(word -> read(word).equals("VOIDED")).toList();
        boolean onlyCompleted = settled.stream()
                .allMatch(word -> undone.contains(word) || read(word).equals("COMPLETED"));
        return undone.size() == 1 && onlyCompleted
                ? Optional.of(ConflictRule.word(undone.getFirst()))
                : Optional.empty();
    }

    private String read(String word) {
        return conflicts.getFirst().sides().stream()
                .filter(side ->
                        ConflictPattern.wordOf(side, ExportColumn.STATUS).equals(word))
                .map(side -> side.value(ExportColumn.STATUS))
                .findFirst()
                .orElse("");
    }

    /// The decisions a rule would make; decided conflicts, and those in which it cannot single out a row, are left
    /// alone.
    public Preview preview(ConflictRule rule) {
        List<ConflictChoice> choices = new ArrayList<>();
        long yen = 0;
        for (Conflict conflict : undecided()) {
            if (rule.equals(ConflictRule.NONE)) {
                choices.add(ConflictChoice.none(conflict));
                continue;
            }
            Optional<Conflict.Side> side = rule.among(conflict, worded().map(Difference::column));
            if (side.isPresent()) {
                choices.add(ConflictChoice.of(conflict, side.get()));
                yen = Math.addExact(yen, side.get().yen());
            }
        }
        return new Preview(rule, choices, yen);
    }

    /// The decisions a rule would make.
    ///
    /// @param yen total moved by the rows that would count
    public record Preview(ConflictRule rule, List<ConflictChoice> choices, long yen) {
        public Preview {
            choices = List.copyOf(choices);
        }
    }
}
