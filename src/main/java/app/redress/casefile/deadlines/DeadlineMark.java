package app.redress.casefile.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether what a rule asks for the whole incident has been done, as a person noted it.
///
/// @param rule which rule, by its pack's id and its own
/// @param version number of marks made for this rule; 0 when there was none
/// @param doneAt when it was done; null if it was not, or the mark was taken back
/// @param note who was told what, or why the mark was taken back
public record DeadlineMark(
        Rule rule,
        int version,
        @Nullable Instant doneAt,
        String note,
        String decidedBy,
        @Nullable Instant decidedAt) {
    /// Name of a rule that stays the same in newer versions of its pack.
    public record Rule(String pack, String id) {
        /// What a person typed.
        public static Rule typed(String text) {
            int dot = text.lastIndexOf('.');
            return new Rule(text.substring(0, Math.max(0, dot)), text.substring(dot + 1));
        }

        /// As people type it.
        @Override
        public String toString() {
            return pack.isEmpty() ? id : pack + "." + id;
        }
    }

    /// What a person asks for.
    ///
    /// @param doneAt null to take the mark back
    /// @param seen version of the mark that the person saw
    public record Request(Rule rule, @Nullable Instant doneAt, String note, int seen) {}

    /// Nobody has marked the rule.
    public static DeadlineMark none(Rule rule) {
        return new DeadlineMark(rule, 0, null, "", "", null);
    }
}
