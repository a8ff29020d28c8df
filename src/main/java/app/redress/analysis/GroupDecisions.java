package app.redress.analysis;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.duplicates.ConflictRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decisions stated for whole groups of conflicts: which rule settles which group.
public final class GroupDecisions {
    private final Map<String, ConflictRule> rules;

    private GroupDecisions(Map<String, ConflictRule> rules) {
        this.rules = rules;
    }

    /// @param lines lines such as `transactions status:PENDING/COMPLETED = word:COMPLETED`
    /// @throws UnusableInput when a line has another form
    public static GroupDecisions of(List<String> lines) {
        Map<String, ConflictRule> rules = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.lastIndexOf('=');
            if (equals < 0) {
                throw new UnusableInput(Message.of("groups.noLine", line));
            }
            rules.put(
                    line.substring(0, equals).strip(),
                    rule(line.substring(equals + 1).strip()));
        }
        return new GroupDecisions(rules);
    }

    /// @throws UnusableInput when there is no such rule
    public static ConflictRule rule(String code) {
        return ConflictRule.of(code).orElseThrow(() -> new UnusableInput(Message.of("groups.noRule", code)));
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /// The group with this code.
    ///
    /// @throws UnusableInput when there is none; it lists the existing ones
    public static ConflictGroup group(List<ConflictGroup> groups, String code) {
        return groups.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        groups.isEmpty()
                                ? Message.of("groups.none", code)
                                : Message.of(
                                        "groups.noGroup",
                                        code,
                                        groups.stream()
                                                .map(g -> "\"" + g.code() + "\"")
                                                .toList())));
    }

    /// The decisions for the conflicts found by a run.
    ///
    /// @throws UnusableInput when a group has no conflict, or its rule cannot single out a row
    public List<ConflictChoice> choices(List<Conflict> conflicts) {
        List<ConflictGroup> groups = ConflictGroup.of(conflicts);
        List<ConflictChoice> choices = new ArrayList<>();
        rules.forEach((code, rule) ->
                choices.addAll(preview(group(groups, code), rule).choices()));
        return choices;
    }

    /// The decisions a rule would make in a group.
    ///
    /// @throws UnusableInput when conflicts are undecided and the rule cannot single out a row in any of them
    public static ConflictGroup.Preview preview(ConflictGroup group, ConflictRule rule) {
        ConflictGroup.Preview preview = group.preview(rule);
        if (preview.choices().isEmpty() && !group.undecided().isEmpty()) {
            throw new UnusableInput(Message.of(
                    "groups.unfit",
                    rule.code(),
                    group.code(),
                    group.rules().stream().map(ConflictRule::code).toList()));
        }
        return preview;
    }
}
