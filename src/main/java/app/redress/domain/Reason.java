package app.redress.domain;

import java.util.List;

/// The reason for a verdict or signal: a code that the reports turn into text, with the numbers needed to check it.
///
/// @param code key of the text in the message catalogues, for example `newDeviceThenCharge`
/// @param args the text's arguments, already formatted as plain text, in their order
/// @param weight log-odds that this reason added (positive: towards the attacker)
public record Reason(String code, List<String> args, double weight) {
    public Reason {
        args = List.copyOf(args);
    }

    /// A reason with these arguments.
    public static Reason of(String code, double weight, Object... args) {
        return new Reason(
                code, java.util.Arrays.stream(args).map(String::valueOf).toList(), weight);
    }
}
