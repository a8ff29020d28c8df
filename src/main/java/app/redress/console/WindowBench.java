package app.redress.console;

import app.redress.casefile.query.AccountSort;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.accounts.queue.QueueViewModel;
import app.redress.console.people.SeatViewModel;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Notice;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Opens the window, does what people do most, and tells how long each took until it was painted.
public final class WindowBench {
    private static final int ACCOUNTS = 40;
    private static final int FRAMES = 60;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.95;
    private static final double ALMOST_EVERY = 0.99;
    private static final double ZOOM = 0.9;
    private static final double PAN = 0.05;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long NANOS = 1_000_000;
    /// A window that takes longer is broken.
    private static final long LIMIT = 300_000;

    private final BiConsumer<What, Time> told;

    @SuppressWarnings("NullAway.Init") // set when the window is shown
    private ShellViewModel model;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    /// What is measured.
    public enum What {
        LAUNCH,
        SAMPLE,
        OPEN,
        NEXT_ACCOUNT,
        SLOW_ACCOUNT,
        FILTER,
        SORT,
        FACETS,
        FRAME,
        SLOW_FRAME
    }

    /// How long something took, in milliseconds.
    ///
    /// @param wall until it was painted
    /// @param processor of all threads of the process, which other work on the machine does not lengthen
    public record Time(long wall, long processor) {}

    private WindowBench(BiConsumer<What, Time> told) {
        this.told = told;
    }

    /// Measures a window of its own; returns the reason and the remedy if it could not be opened or did not answer.
    ///
    /// @param sample whether there is a sample to open
    /// @param caseFile a case to open; null for none
    /// @param rounds how often everything but the launch is done
    public static Optional<Message> run(
            ConsoleSetup setup, boolean sample, @Nullable Path caseFile, int rounds, BiConsumer<What, Time> told) {
        AtomicReference<Message> broken = new AtomicReference<>(Message.nothing());
        Optional<Message> refused = ConsoleLauncher.launch(setup, shown -> new Thread(
                        () -> {
                            try {
                                new WindowBench(told).measure(shown, sample, caseFile, rounds);
                            } catch (UnusableInput silent) {
                                broken.set(silent.said());
                            }
                        },
                        "bench")
                .start());
        return refused.or(() -> Optional.ofNullable(broken.get()).filter(why -> !why.isEmpty()));
    }

    private void measure(ConsoleLauncher.Shown shown, boolean sample, @Nullable Path caseFile, int rounds) {
        model = shown.app().model();
        Stage stage = shown.stage();
        try {
            scene = onScreen(stage::getScene);
            painted();
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            told.accept(What.LAUNCH, new Time(System.currentTimeMillis() - started, processor()));
            for (int round = 0; round < rounds; round++) {
                round(sample, caseFile);
            }
        } finally {
            Platform.runLater(stage::close);
        }
    }

    private void round(boolean sample, @Nullable Path caseFile) {
        if (sample) {
            told.accept(What.SAMPLE, opened(model::openSample));
        }
        if (caseFile != null) {
            onScreen(() -> {
                model.close();
                return true;
            });
            told.accept(What.OPEN, opened(() -> model.openCase(caseFile)));
        }
        if (onScreen(() -> model.open().get().isPresent())) {
            CaseScreens screens = onScreen(() -> model.open().get().orElseThrow());
            onlyLook(screens.seat());
            accounts(screens);
        }
    }

    /// Closes the question who works, which comes some time after the case and would lie over all that is measured.
    private void onlyLook(SeatViewModel seat) {
        time(() -> {}, () -> seat.current().get().isPresent() || seat.question().get() != SeatViewModel.Question.NONE);
        onScreen(() -> {
            seat.close();
            return true;
        });
    }

    private Time opened(Runnable opening) {
        Optional<CaseScreens> before = onScreen(() -> model.open().get());
        return time(opening, () -> {
            Optional<CaseScreens> now = model.open().get();
            return !now.equals(before)
                    && now.filter(open -> open.overview().figures().get().isPresent())
                            .isPresent();
        });
    }

    private void accounts(CaseScreens screens) {
        AccountsViewModel accounts = screens.accounts();
        QueueViewModel queue = accounts.queue();
        time(() -> model.screen().set(Screen.ACCOUNTS), () -> queue.loaded().get() && isShown(accounts));
        next(accounts, queue);
        frames(accounts);
        told.accept(What.FILTER, answered(queue, () -> queue.search("due>50000")));
        answered(queue, () -> queue.search(""));
        told.accept(What.SORT, answered(queue, () -> queue.order(AccountSort.ACCOUNT, false)));
        told.accept(What.FACETS, time(() -> queue.facets().show(true), () -> queue.facets()
                .counted()
                .get()));
    }

    private void next(AccountsViewModel accounts, QueueViewModel queue) {
        List<Time> times = new ArrayList<>();
        for (int i = 0;
                i < ACCOUNTS
                        && onScreen(() -> queue.place().get() < queue.total().get() - 1);
                i++) {
            String before = onScreen(() -> accounts.account().get());
            times.add(time(queue::next, () -> !accounts.account().get().equals(before) && isShown(accounts)));
        }
        tell(What.NEXT_ACCOUNT, HALF, times);
        tell(What.SLOW_ACCOUNT, NEARLY_ALL, times);
    }

    /// Zooms into the timeline and moves along it, frame by frame.
    private void frames(AccountsViewModel accounts) {
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            boolean zooms = i < FRAMES / 3;
            times.add(time(() -> accounts.look(v -> zooms ? v.zoom(ZOOM, HALF) : v.pan(PAN)), () -> true));
        }
        tell(What.FRAME, HALF, times);
        tell(What.SLOW_FRAME, ALMOST_EVERY, times);
    }

    /// @param share of the times that took no longer than what is told
    private void tell(What what, double share, List<Time> times) {
        if (!times.isEmpty()) {
            int at = (int) Math.ceil(share * times.size()) - 1;
            told.accept(
                    what,
                    new Time(
                            times.stream().map(Time::wall).sorted().toList().get(at),
                            times.stream()
                                    .map(Time::processor)
                                    .sorted()
                                    .toList()
                                    .get(at)));
        }
    }

    private Time answered(QueueViewModel queue, Runnable question) {
        int[] answers = {0};
        Subscription counting = onScreen(() -> queue.rows().subscribe(() -> answers[0]++));
        Time taken = time(question, () -> answers[0] > 0);
        onScreen(() -> {
            counting.unsubscribe();
            return true;
        });
        return taken;
    }

    private static boolean isShown(AccountsViewModel accounts) {
        return accounts.finding()
                .get()
                .filter(finding -> finding.account().equals(accounts.account().get()))
                .isPresent();
    }

    /// From an act until its outcome is painted.
    private Time time(Runnable act, BooleanSupplier outcome) {
        long start = System.nanoTime();
        long used = processor();
        onScreen(() -> {
            act.run();
            return true;
        });
        while (!onScreen(outcome::getAsBoolean)) {
            Notice told = onScreen(model.notice()::get);
            if (told.serious()) {
                throw new UnusableInput(told.detail().isEmpty() ? Message.plain(told.technical()) : told.detail());
            }
            if (System.nanoTime() - start > LIMIT * NANOS) {
                throw new UnusableInput(Message.of("bench.windowSilent"));
            }
            LockSupport.parkNanos(NANOS);
        }
        painted();
        return new Time((System.nanoTime() - start) / NANOS, processor() - used);
    }

    private static long processor() {
        return SYSTEM.getProcessCpuTime() / NANOS;
    }

    /// Waits until the scene was laid out and painted once more.
    private void painted() {
        CompletableFuture<Boolean> pulse = new CompletableFuture<>();
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    pulse.complete(true);
                }
            });
            Platform.requestNextPulse();
        });
        pulse.join();
    }

    private static <T> T onScreen(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.join();
    }
}
