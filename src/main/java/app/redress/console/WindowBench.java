package app.redress.console;

import app.redress.casefile.CaseReader.AccountSort;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.accounts.QueueViewModel;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.shell.ShellViewModel;
import app.redress.domain.Message;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens the window, does what people do most, and tells how long each took until it was painted.
public final class WindowBench {
    private static final int ACCOUNTS = 40;
    private static final double NEARLY_ALL = 0.95;
    private static final long NANOS = 1_000_000;
    /// A window that takes longer is broken.
    private static final long LIMIT = 300_000;

    private final ObjLongConsumer<What> told;

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
        FILTER,
        SORT
    }

    private WindowBench(ObjLongConsumer<What> told) {
        this.told = told;
    }

    /// Measures a window of its own; returns the reason and the remedy if it could not be opened.
    ///
    /// @param sample whether there is a sample to open
    /// @param caseFile a case to open; null for none
    /// @param rounds how often everything but the launch is done
    /// @param told receives milliseconds
    public static Optional<Message> run(
            ConsoleSetup setup, boolean sample, @Nullable Path caseFile, int rounds, ObjLongConsumer<What> told) {
        return ConsoleLauncher.launch(setup, shown -> new Thread(
                        () -> new WindowBench(told).measure(shown, sample, caseFile, rounds), "bench")
                .start());
    }

    private void measure(ConsoleLauncher.Shown shown, boolean sample, @Nullable Path caseFile, int rounds) {
        model = shown.app().model();
        Stage stage = shown.stage();
        try {
            scene = onScreen(stage::getScene);
            painted();
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            told.accept(What.LAUNCH, System.currentTimeMillis() - started);
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
            told.accept(What.OPEN, opened(() -> model.openCase(caseFile)));
        }
        if (onScreen(() -> model.open().get().isPresent())) {
            accounts(onScreen(() -> model.open().get().orElseThrow()));
        }
    }

    private long opened(Runnable opening) {
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
        List<Long> times = new ArrayList<>();
        for (int i = 0;
                i < ACCOUNTS
                        && onScreen(() -> queue.place().get() < queue.total().get() - 1);
                i++) {
            String before = onScreen(() -> accounts.account().get());
            times.add(time(queue::next, () -> !accounts.account().get().equals(before) && isShown(accounts)));
        }
        if (!times.isEmpty()) {
            Collections.sort(times);
            told.accept(What.NEXT_ACCOUNT, times.get((int) Math.ceil(NEARLY_ALL * times.size()) - 1));
        }
        long all = onScreen(() -> queue.total().get());
        told.accept(
                What.FILTER,
                time(() -> queue.search("due>50000"), () -> queue.total().get() < all));
        time(() -> queue.search(""), () -> queue.total().get() == all);
        int[] answers = {0};
        onScreen(() -> queue.rows().subscribe(() -> answers[0]++));
        told.accept(What.SORT, time(() -> queue.order(AccountSort.ACCOUNT, false), () -> answers[0] > 0));
    }

    private static boolean isShown(AccountsViewModel accounts) {
        return accounts.finding()
                .get()
                .filter(finding -> finding.account().equals(accounts.account().get()))
                .isPresent();
    }

    /// Milliseconds from an act until its outcome is painted.
    private long time(Runnable act, BooleanSupplier outcome) {
        long start = System.nanoTime();
        onScreen(() -> {
            act.run();
            return true;
        });
        while (!onScreen(outcome::getAsBoolean)) {
            if (System.nanoTime() - start > LIMIT * NANOS) {
                throw new IllegalStateException("the window did not answer");
            }
            LockSupport.parkNanos(NANOS);
        }
        painted();
        return (System.nanoTime() - start) / NANOS;
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
