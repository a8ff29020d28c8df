package app.redress;

import app.redress.casefile.database.PassphraseHashing;
import app.redress.cli.RedressCommand;
import app.redress.cli.options.Secrets;
import app.redress.cli.options.WindowRequest;
import app.redress.cli.options.WindowSpeed;
import app.redress.console.ConsoleLauncher;
import app.redress.console.ConsoleSetup;
import app.redress.console.ConsoleSetup.Start;
import app.redress.console.WindowBench;
import app.redress.console.parts.Settings;
import app.redress.desktop.AppFolders;
import app.redress.desktop.LocalCaseService;
import app.redress.domain.FaultTrace;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import app.redress.language.Language;
import app.redress.report.text.ReasonWords;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The entry point: opens the window, or runs a command when arguments name one. The only place that takes clock,
/// locale and user from the machine.
public final class Redress {
    private static final System.Logger LOG = System.getLogger(Redress.class.getName());

    private Redress() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        String user = System.getProperty("user.name", "unknown");
        // Java's default handler also prints messages, which may quote personal data
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> LOG.log(
                System.Logger.Level.ERROR,
                "A fault stopped work on " + thread.getName() + ": " + FaultTrace.of(fault)));
        SecureRandom random = new SecureRandom();
        Secrets secrets = new Secrets(random, System.getenv(), Redress::typed, PassphraseHashing.standard(random));
        System.exit(
                new RedressCommand(request -> window(request, user, random, err), user, InstantSource.system(), secrets)
                        .run(args, out, err));
    }

    private static char @Nullable [] typed(String question) {
        Console terminal = System.console();
        return !terminal.isTerminal() ? null : terminal.readPassword("%s ", question);
    }

    private static int window(WindowRequest request, String user, SecureRandom random, PrintWriter err) {
        String home = System.getProperty("redress.home");
        AppFolders installed = AppFolders.of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv(),
                home == null ? null : Path.of(home));
        Path sample = request.sample();
        AppFolders places = sample == null ? installed : installed.withSample(sample);
        Locale language = request.language();
        if (language != null) {
            keepLanguage(new Settings(places.settings()), language);
        }
        ExecutorService background = Executors.newFixedThreadPool(2, Redress::daemon);
        try {
            ConsoleSetup setup = setup(places, request, user, random, background);
            WindowRequest.Measurement measured = request.measurement();
            Optional<Message> refused = measured == null
                    ? ConsoleLauncher.launch(setup)
                    : WindowBench.run(
                            setup,
                            places.sample() != null,
                            request.caseFile(),
                            measured.rounds(),
                            (what, taken) -> measured.told()
                                    .accept(
                                            WindowSpeed.valueOf(what.name()),
                                            new WindowRequest.Time(taken.wall(), taken.processor())));
            refused.ifPresent(why -> err.println(
                    "redress: " + Catalogue.ofMessages(language(request)).say(why)));
            return refused.isPresent() ? RedressCommand.UNUSABLE : 0;
        } finally {
            background.shutdown();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "redress-work");
        thread.setDaemon(true);
        return thread;
    }

    private static ConsoleSetup setup(
            AppFolders places, WindowRequest request, String user, SecureRandom random, ExecutorService background) {
        InstantSource clock = InstantSource.system();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        return new ConsoleSetup(
                new LocalCaseService(places, user, clock, random, request.zone(), threads),
                locale -> new ReasonWords(locale)::say,
                places.settings(),
                background,
                language(request),
                request.zone(),
                ZoneId.systemDefault(),
                start(request));
    }

    /// Saves the language as if chosen in the window.
    private static void keepLanguage(Settings settings, Locale language) {
        settings.put("language", Language.of(language));
        settings.save();
    }

    private static Locale language(WindowRequest request) {
        Locale stated = request.language();
        return stated == null ? Locale.getDefault() : stated;
    }

    private static Start start(WindowRequest request) {
        @Nullable Path file = request.caseFile();
        if (request.measurement() != null) {
            return new Start.Nothing();
        }
        if (file != null) {
            return new Start.CaseFile(file);
        }
        return request.sample() != null ? new Start.Sample() : new Start.Nothing();
    }
}
