package app.redress.cli;

import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line's root: names the commands and turns what goes wrong into one line and an exit code.
@Command(
        name = "redress",
        description = "Finds the victims of account takeovers, what was lost, and who is owed what.",
        mixinStandardHelpOptions = true,
        version = "Redress 0.1.0",
        subcommands = {AnalyzeCommand.class, DrillCommand.class, ScoreCommand.class})
public final class RedressCommand {
    /// Exit code for arguments or files that cannot be worked with.
    public static final int UNUSABLE = 2;

    /// Runs one command.
    ///
    /// @return 0 done, 2 unusable arguments or files, 1 a fault of ours
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new RedressCommand())
                .setOut(out)
                .setErr(err)
                .registerConverter(ZoneId.class, RedressCommand::zone)
                .registerConverter(Instant.class, RedressCommand::instant)
                .registerConverter(java.util.Locale.class, java.util.Locale::forLanguageTag)
                .setParameterExceptionHandler((e, _) -> said(err, String.valueOf(e.getMessage())))
                .setExecutionExceptionHandler((e, _, _) -> failed(err, e));
        return line.execute(args);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (java.time.DateTimeException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a time zone; write it like Asia/Tokyo");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (java.time.DateTimeException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is not a time; write it like 2019-07-04T06:00:00+09:00");
        }
    }

    private static int failed(PrintWriter err, Exception e) {
        return switch (e) {
            case UnusableInput unusable -> said(err, String.valueOf(unusable.getMessage()));
            case Progress.Cancelled _ -> said(err, "cancelled; nothing was written");
            default -> {
                e.printStackTrace(err);
                err.flush();
                yield 1;
            }
        };
    }

    private static int said(PrintWriter err, String message) {
        err.println("redress: " + message.replaceAll("\\R+", " "));
        err.flush();
        return UNUSABLE;
    }
}
