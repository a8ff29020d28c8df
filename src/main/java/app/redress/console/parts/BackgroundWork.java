package app.redress.console.parts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pieces of work that run behind the window, and the last few that ended. Belongs to the UI thread.
public final class BackgroundWork {
    /// How many ended pieces are remembered.
    static final int REMEMBERED = 6;

    private final ObservableList<Piece> running = FXCollections.observableArrayList();
    private final ObservableList<Ended> ended = FXCollections.observableArrayList();

    /// What a piece of work does.
    public enum Kind {
        /// Work on the whole case, of which there is one at a time: its stage, rate and end are told elsewhere.
        CASE,
        REPORT,
        SHEET,
        BACKUP,
        EXPORT,
        READ_BACK,
        VERIFY
    }

    /// How a piece of work ended.
    public enum Outcome {
        DONE,
        FAILED,
        STOPPED
    }

    /// A piece of work that runs.
    public static final class Piece {
        private final Kind kind;
        private final String code;
        private final Optional<Path> file;
        private final ReadOnlyLongWrapper lines = new ReadOnlyLongWrapper();

        private Piece(Kind kind, String code, Optional<Path> file) {
            this.kind = kind;
            this.code = code;
            this.file = file;
        }

        public Kind kind() {
            return kind;
        }

        /// Names the words for it.
        public String code() {
            return code;
        }

        /// The file it writes or reads; empty for none.
        public Optional<Path> file() {
            return file;
        }

        /// How many lines it has gone through; 0 while it does not say.
        public ReadOnlyLongProperty lines() {
            return lines.getReadOnlyProperty();
        }

        public void tell(long now) {
            lines.set(now);
        }
    }

    /// A piece of work that ended.
    public record Ended(Kind kind, String code, Optional<Path> file, Outcome outcome) {}

    public ObservableList<Piece> running() {
        return running;
    }

    /// The latest first.
    public ObservableList<Ended> ended() {
        return ended;
    }

    /// @param code names the words for it
    public Piece begin(Kind kind, String code, Optional<Path> file) {
        Piece piece = new Piece(kind, code, file);
        running.add(piece);
        return piece;
    }

    public void end(Piece piece, Outcome outcome) {
        if (running.remove(piece)) {
            ended.addFirst(new Ended(piece.kind(), piece.code(), piece.file(), outcome));
            if (ended.size() > REMEMBERED) {
                ended.removeLast();
            }
        }
    }

    /// The same question, listed as a piece of work until it is answered.
    public <T> Supplier<T> listed(Piece piece, Threads threads, Supplier<T> question) {
        return () -> {
            Outcome outcome = Outcome.FAILED;
            try {
                T answer = question.get();
                outcome = Outcome.DONE;
                return answer;
            } finally {
                Outcome now = outcome;
                threads.screen().execute(() -> end(piece, now));
            }
        };
    }
}
