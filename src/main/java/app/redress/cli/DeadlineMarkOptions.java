package app.redress.cli;

import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which deadline of the incident is marked as done, or open again.
final class DeadlineMarkOptions {
    @Option(names = "--done", paramLabel = "RULE")
    private @Nullable String done;

    @Option(names = "--not-done", paramLabel = "RULE")
    private @Nullable String notDone;

    @Option(names = "--at", paramLabel = "TIME")
    private @Nullable Instant at;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    /// Whether any of them is given.
    boolean given() {
        return done != null || notDone != null || at != null || note != null;
    }

    /// @throws UnusableInput when it is not clear what shall be marked
    void check(boolean alsoChosen) {
        boolean several = (done != null && notDone != null) || alsoChosen;
        if (given() && several) {
            throw new UnusableInput(Message.of("deadlines.oneThing"));
        }
        if (given() && done == null && (notDone == null || at != null)) {
            throw new UnusableInput(Message.of("deadlines.markWhat"));
        }
    }

    void apply(CaseFile file, CaseDeadlineWork work, InstantSource clock) {
        String words = note == null ? "" : note;
        if (done != null) {
            work.mark(file, done, at == null ? clock.instant() : at, words);
        } else if (notDone != null) {
            work.mark(file, notDone, null, words);
        }
    }
}
