package app.redress.console.importing;

import app.redress.analysis.SetComparison;
import app.redress.analysis.ZoneAsked;
import app.redress.analysis.joining.AccountsAsked;
import app.redress.desktop.EvidenceChoice;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How the files of the wizard relate: what the analysis will settle by itself, and what it would ask. Compared in the
/// background once every file is ready; a newer comparison replaces an older one.
public final class ComparisonViewModel {
    /// A line that comes and goes at once would move the buttons below it.
    private static final long WORTH_SAYING = Duration.ofSeconds(10).toNanos();

    private final InspectionContext room;
    private final ReadOnlyObjectWrapper<Optional<AccountsAsked.Question>> accounts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ZoneAsked.Question>> zone =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SetComparison>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> percent = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Message> refused = new ReadOnlyObjectWrapper<>(Message.nothing());
    private @Nullable EvidenceChoice compared;
    private @Nullable Comparing current;
    private boolean resuming;

    ComparisonViewModel(InspectionContext room) {
        this.room = room;
    }

    /// A comparison in progress, which can be stopped.
    private final class Comparing implements Progress {
        private final long begun = System.nanoTime();
        private final AtomicInteger reached = new AtomicInteger();
        private volatile boolean stopped;

        @Override
        public void stage(Stage stage, long done, long total) {
            checkCancelled();
            int percent = total > 0 ? (int) Math.min(100, done * 100 / total) : 0;
            if (System.nanoTime() - begun > WORTH_SAYING && reached.getAndAccumulate(percent, Math::max) < percent) {
                room.threads().screen().execute(() -> {
                    if (current == this) {
                        compared(percent);
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }

    private void compared(int now) {
        percent.set(OptionalInt.of(now));
    }

    /// How far a comparison is, in percent; empty while none is going on.
    ReadOnlyObjectProperty<OptionalInt> percent() {
        return percent.getReadOnlyProperty();
    }

    /// How the files' accounts relate, if that could not be settled; empty when nothing is asked.
    public ReadOnlyObjectProperty<Optional<AccountsAsked.Question>> accounts() {
        return accounts.getReadOnlyProperty();
    }

    /// The zone of a file whose times fit the others better in UTC; empty when nothing is asked.
    public ReadOnlyObjectProperty<Optional<ZoneAsked.Question>> zone() {
        return zone.getReadOnlyProperty();
    }

    /// What was found; empty before the files were compared.
    public ReadOnlyObjectProperty<Optional<SetComparison>> found() {
        return found.getReadOnlyProperty();
    }

    /// Why the files cannot be analysed together; empty for no reason.
    public ReadOnlyObjectProperty<Message> refused() {
        return refused.getReadOnlyProperty();
    }

    /// Whether a question interrupted an import, which its answer resumes.
    boolean resuming() {
        return resuming;
    }

    /// Compares the files unless they have been compared as they are.
    void compare(EvidenceChoice set) {
        if (set.equals(compared)) {
            return;
        }
        forget();
        compared = set;
        Comparing now = new Comparing();
        current = now;
        room.settled().execute(() -> {
            if (current == now) {
                room.threads().background().execute(() -> answer(set, now));
            }
        });
    }

    private void answer(EvidenceChoice set, Comparing now) {
        Runnable showing;
        try {
            Optional<SetComparison> seen = room.caseService().compare(set, now);
            showing = () -> found.set(seen);
        } catch (Progress.Cancelled stopped) {
            showing = () -> {};
        } catch (UnusableInput no) {
            showing = () -> show(no);
        } catch (RuntimeException failure) {
            showing = () -> room.threads().trouble().accept(failure);
        }
        Runnable shown = showing;
        room.threads().screen().execute(() -> {
            if (current == now) {
                current = null;
                percent.set(OptionalInt.empty());
                shown.run();
            }
        });
    }

    private void show(UnusableInput no) {
        if (!asks(no)) {
            refused.set(no.said());
        }
    }

    private boolean asks(UnusableInput no) {
        switch (no) {
            case AccountsAsked asked -> accounts.set(Optional.of(asked.question()));
            case ZoneAsked asked -> zone.set(Optional.of(asked.question()));
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Shows what an import could not settle, if that is a question.
    ///
    /// @return whether it is one
    public boolean interrupted(UnusableInput failure) {
        stop();
        resuming = asks(failure);
        return resuming;
    }

    void answered() {
        accounts.set(Optional.empty());
        zone.set(Optional.empty());
    }

    /// Stops comparing; the files are compared again when they are next ready.
    void stop() {
        if (current != null) {
            current.stopped = true;
            current = null;
            compared = null;
            percent.set(OptionalInt.empty());
        }
    }

    private void forget() {
        stop();
        resuming = false;
        answered();
        found.set(Optional.empty());
        refused.set(Message.nothing());
    }
}
