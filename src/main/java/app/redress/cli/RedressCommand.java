package app.redress.cli;

import app.redress.casefile.database.CaseLocked;
import app.redress.cli.options.ArgumentRefusal;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.PassphraseSource;
import app.redress.cli.options.Secrets;
import app.redress.cli.options.VisibleWriter;
import app.redress.cli.options.WindowRequest;
import app.redress.cli.options.ZoneOption;
import app.redress.domain.FaultTrace;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Catalogue;
import app.redress.worklist.DecisionRefused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The root command: opens the window, lists the commands, and turns errors into one line and an exit code.
@Command(name = "redress", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = BuildVersion.class)
public final class RedressCommand implements Callable<Integer> {
    /// Exit code for unusable arguments or files.
    public static final int UNUSABLE = 2;

    private static final String CASE_SUFFIX = ".mv.db";

    private final ToIntFunction<WindowRequest> window;
    private final String user;
    private final InstantSource clock;
    private final Secrets secrets;

    @Option(names = "--sample", paramLabel = "DIR")
    private @Nullable Path sample;

    @Option(names = "--open", paramLabel = "CASE")
    private @Nullable Path caseFile;

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Option(
            names = {LanguageOption.NAME, LanguageOption.LONG_NAME},
            paramLabel = "TAG")
    private @Nullable Locale language;

    /// @param window opens the window and returns the exit code when it is closed
    /// @param user operating system user, for the audit log of a case
    /// @param secrets for encrypted cases
    public RedressCommand(ToIntFunction<WindowRequest> window, String user, InstantSource clock, Secrets secrets) {
        this.window = window;
        this.user = user;
        this.clock = clock;
        this.secrets = secrets;
    }

    /// Runs one command, or the window.
    ///
    /// @return 0 for success, 2 for unusable arguments or files, 1 for an internal error
    public int run(String[] args, PrintWriter stdout, PrintWriter stderr) {
        PrintWriter out = new PrintWriter(new VisibleWriter(stdout), true);
        PrintWriter err = new PrintWriter(new VisibleWriter(stderr), true);
        int exit = line(args, out, err).execute(opening(args));
        out.flush();
        err.flush();
        return exit;
    }

    /// A case file in place of a command opens the window with it, as file managers call programs.
    private static String[] opening(String[] args) {
        int last = args.length - 1;
        if (last < 0 || !args[last].endsWith(CASE_SUFFIX) || (last > 0 && isOption(args[last - 1], args))) {
            return args;
        }
        String[] opened = Arrays.copyOf(args, args.length + 1);
        opened[last] = "--open";
        opened[last + 1] = args[last];
        return opened;
    }

    /// Whether the argument before the file already says what it is for, or another command works on it.
    private static boolean isOption(String before, String[] args) {
        return before.startsWith("--") && !before.contains("=") || !args[0].startsWith("--");
    }

    /// The commands in the language stated by the arguments.
    CommandLine line(String[] args, PrintWriter out, PrintWriter err) {
        String tag = LanguageOption.tag(args);
        Locale locale = tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
        Catalogue messages = Catalogue.ofMessages(locale);
        CommandLine root = new CommandLine(this);
        new Subcommands(new CommandContext(user, clock, secrets), window)
                .named(args)
                .forEach(root::addSubcommand);
        return root.setOut(out)
                .setErr(err)
                .setResourceBundle(HelpTexts.in(locale))
                .setDefaultValueProvider(LanguageOption.wherever(tag))
                .setParameterExceptionHandler((e, _) -> said(err, messages.say(ArgumentRefusal.of(e))))
                .setExecutionExceptionHandler((e, _, _) -> failed(err, e, messages))
                .registerConverter(ZoneId.class, ZoneId::of)
                .registerConverter(
                        Instant.class, text -> OffsetDateTime.parse(text).toInstant())
                .registerConverter(Locale.class, Locale::forLanguageTag)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        return window.applyAsInt(new WindowRequest(sample, caseFile, zone.zone(), language));
    }

    private static int failed(PrintWriter err, Exception e, Catalogue messages) {
        return switch (e) {
            case CaseLocked locked
            when locked.why() == CaseLocked.Why.NO_PASSPHRASE ->
                said(err, messages.say(Message.of("cli.locked", locked.said(), PassphraseSource.VARIABLE)));
            case DecisionRefused refused -> said(err, messages.say(refused.said()));
            case UnusableInput unusable -> said(err, messages.say(unusable.said()));
            case Progress.Cancelled _ -> said(err, messages.say(Message.of("cli.cancelled")));
            default -> {
                err.println("redress: " + messages.say(Message.of("cli.fault")));
                err.print(FaultTrace.of(e));
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
