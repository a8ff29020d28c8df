package app.redress.domain;

import java.util.List;

/// Why a verdict or a signal: a code that the reports put into words, with the numbers that make it checkable.
///
/// @param code key of the sentence in the word lists, such as `newDeviceThenCharge`
/// @param args the sentence's numbers and names, already as plain text, in the sentence's order
/// @param weight log-odds that this reason added (positive: towards the attacker)
public record Reason(String code, List<String> args, double weight) {
    public Reason {
        args = List.copyOf(args);
    }

    /// A reason whose sentence carries these arguments.
    public static Reason of(String code, double weight, Object... args) {
        return new Reason(
                code, java.util.Arrays.stream(args).map(String::valueOf).toList(), weight);
    }
}
