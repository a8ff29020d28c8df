package app.redress.cli.options;

import app.redress.domain.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Explains why the arguments of a command are invalid.
public final class ArgumentRefusal {
    private ArgumentRefusal() {}

    public static Message of(ParameterException refused) {
        return switch (refused) {
            case UnmatchedArgumentException unknown
            when !unknown.getUnmatched().isEmpty() ->
                unknown(unknown.getUnmatched().getFirst(), command(refused));
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                Message.of(
                        "cli.missing",
                        missing.getMissing().stream().map(ArgumentRefusal::name).toList(),
                        command(refused));
            case OverwrittenOptionException twice -> Message.of("cli.twice", name(twice.getOverwritten()));
            default -> value(refused);
        };
    }

    /// Reports an unknown option by name only: its value may be a secret.
    private static Message unknown(String argument, String command) {
        return Message.of("cli.unknownArgument", argument.replaceFirst("=.*", ""), command);
    }

    private static Message value(ParameterException refused) {
        ArgSpec arg = refused.getArgSpec();
        String value = refused.getValue();
        if (arg == null || value == null) {
            return Message.of("cli.unusableArguments", command(refused));
        }
        Class<?> type = arg.typeInfo().isMultiValue()
                ? arg.auxiliaryTypes()[0]
                : arg.typeInfo().getType();
        if (type == ZoneId.class) {
            return Message.of("cli.noZone", name(arg), value);
        }
        if (type == Instant.class) {
            return Message.of("cli.noTime", name(arg), value);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Message.of("cli.noNumber", name(arg), value);
        }
        return type.isEnum()
                ? Message.of("cli.noChoice", name(arg), value, constants(type))
                : Message.of("cli.noValue", name(arg), value);
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String name(@Nullable ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg == null ? "" : arg.paramLabel();
    }

    private static String command(ParameterException refused) {
        return refused.getCommandLine().getCommandSpec().qualifiedName();
    }
}
