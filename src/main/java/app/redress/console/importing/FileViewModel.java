package app.redress.console.importing;

import app.redress.analysis.SetInspector.Inspected;
import app.redress.analysis.StatedFile;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One file to be imported: what was detected, the user's settings, and the preview. Each change triggers another
/// inspection; late results of older ones are dropped.
public final class FileViewModel {
    /// Bytes read immediately, so that a change shows its effect while the rest is still being read.
    static final long BEGINNING = 2 * 1024 * 1024;

    private final ExportFile file;
    private final long bytes;
    private final boolean locked;
    private final InspectionContext room;
    private final FileSet set;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NONE);
    private final ReadOnlyObjectWrapper<Optional<Reading>> read = new ReadOnlyObjectWrapper<>(Optional.empty());
    private MappingProfile stated;
    private boolean plain;
    private boolean accepted;
    private long latest;
    private @Nullable CancellableRead current;

    FileViewModel(
            ExportFile file, long bytes, MappingProfile stated, boolean locked, InspectionContext room, FileSet set) {
        this.file = file;
        this.bytes = bytes;
        this.stated = stated;
        this.locked = locked;
        this.room = room;
        this.set = set;
    }

    /// A file that cannot be opened.
    static FileViewModel broken(ExportFile file, Message words, InspectionContext room, FileSet set) {
        FileViewModel broken = new FileViewModel(file, 0, MappingProfile.NONE, false, room, set);
        broken.look.set(Look.NONE.unusable(words));
        return broken;
    }

    public ExportFile file() {
        return file;
    }

    /// Size on disk.
    public long bytes() {
        return bytes;
    }

    /// Whether it is already in the case and cannot be changed.
    public boolean locked() {
        return locked;
    }

    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /// The read in progress; empty for none or during its first moments.
    public ReadOnlyObjectProperty<Optional<Reading>> read() {
        return read.getReadOnlyProperty();
    }

    /// Statements by the user or from a loaded profile.
    public MappingProfile stated() {
        return stated;
    }

    /// Whether saved profiles are ignored.
    boolean plain() {
        return plain;
    }

    Optional<EvidenceKind> kind() {
        return look.get().inspection().map(Inspection::kind);
    }

    /// Overrides one setting; a blank value returns it to detection.
    public void state(String key, String value) {
        change(() -> value.isBlank() ? stated.without(key) : stated.with(key, value.strip()));
    }

    public void stateKind(EvidenceKind kind) {
        state("kind", kind.name().toLowerCase(Locale.ROOT));
    }

    /// @param ours empty to leave the column unused
    public void stateColumn(FileColumn theirs, Optional<ExportColumn> ours) {
        look.get()
                .inspection()
                .filter(seen -> seen.kind() != null)
                .ifPresent(seen -> change(() -> ColumnStatements.state(
                        stated, seen, java.util.Objects.requireNonNull(seen.kind()), theirs, ours)));
    }

    void stateWord(Word word, String ours) {
        change(() -> Word.state(stated, word, ours));
    }

    /// Replaces all statements by a profile.
    public void load(MappingProfile profile) {
        change(() -> profile);
    }

    /// Returns to detection, without saved profiles.
    public void forget() {
        plain = true;
        change(() -> MappingProfile.NONE);
    }

    private void change(Supplier<MappingProfile> statement) {
        if (locked) {
            return;
        }
        try {
            stated = statement.get();
            accepted = false;
        } catch (UnusableInput no) {
            look.set(look.get().refused(no.said()));
            return;
        }
        lookAgain();
    }

    /// Accepts the file despite its rejected rows, until another statement about it.
    public void acceptLosses() {
        accepted = true;
        look.get().trial().ifPresent(trial -> look.set(look.get().tried(trial, true)));
    }

    /// Inspects the file with the current settings, once the user has stopped changing them.
    void lookAgain() {
        long number = ++latest;
        stopReading();
        look.set(look.get().looking());
        room.settled().execute(() -> {
            if (number == latest) {
                MappingProfiles now = set.profilesFor(this);
                List<StatedFile> others = set.beside(this);
                begin(() -> inspect(number, now, others));
            }
        });
    }

    private void begin(Runnable looking) {
        try {
            room.threads().background().execute(looking);
        } catch (RejectedExecutionException closing) {
            // the window is closing: nobody waits for the answer
            latest++;
        }
    }

    private void inspect(long number, MappingProfiles now, List<StatedFile> others) {
        answering(
                number,
                () -> {
                    Inspected found = room.caseService().inspect(file, statedKind(now), now, others);
                    return () -> {
                        look.set(look.get().seen(found));
                        read(number, now, others, false);
                    };
                },
                Look::unusable);
    }

    private @Nullable EvidenceKind statedKind(MappingProfiles now) {
        return now.perFile()
                .getOrDefault(file, MappingProfile.NONE)
                .said("kind")
                .map(k -> EvidenceKind.valueOf(k.toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    private void read(long number, MappingProfiles now, List<StatedFile> others, boolean whole) {
        EvidenceKind kind = kind().orElse(null);
        if (kind == null) {
            look.set(look.get().settled());
            return;
        }
        CancellableRead counted = new CancellableRead(whole, whole ? bytes : Math.min(bytes, BEGINNING));
        current = counted;
        Runnable work = () -> answering(
                number,
                () -> {
                    ImportPreview trial = room.caseService()
                            .trial(
                                    new StatedFile(file, kind, now),
                                    others,
                                    whole ? Long.MAX_VALUE : BEGINNING,
                                    counted);
                    return () -> tried(number, now, others, trial, whole);
                },
                Look::untried);
        if (whole) {
            room.queue().add(this, work);
        } else {
            room.threads().background().execute(work);
        }
    }

    private void tried(long number, MappingProfiles now, List<StatedFile> others, ImportPreview trial, boolean whole) {
        endReading();
        look.set(look.get().tried(trial, accepted || locked));
        if (!trial.whole() && !whole && !locked) {
            read(number, now, others, true);
        }
    }

    /// Runs in the background; the result is shown only if nothing changed in the meantime.
    private void answering(long number, Supplier<Runnable> work, BiFunction<Look, Message, Look> failing) {
        Runnable showing;
        try {
            showing = work.get();
        } catch (Progress.Cancelled stopped) {
            showing = this::endReading;
        } catch (UnusableInput no) {
            showing = () -> failed(failing.apply(look.get(), no.said()));
        } catch (RuntimeException failure) {
            showing = () -> {
                failed(failing.apply(look.get(), Message.plain(failure.toString())));
                room.threads().trouble().accept(failure);
            };
        }
        Runnable shown = showing;
        room.threads().screen().execute(() -> {
            if (number == latest) {
                shown.run();
            }
        });
    }

    private void failed(Look now) {
        endReading();
        look.set(now);
    }

    /// Whether anything is being read, however briefly.
    boolean busy() {
        return current != null;
    }

    /// Stops counting; results so far stay.
    public void stopReading() {
        if (current != null) {
            current.stop();
        }
        room.queue().remove(this);
        endReading();
    }

    /// Resumes counting the whole file.
    public void readWhole() {
        if (look.get().state() != FileState.LOOKING) {
            stopReading();
            read(latest, set.profilesFor(this), set.beside(this), true);
        }
    }

    /// Discards the results of running reads.
    void close() {
        latest++;
        stopReading();
    }

    private void endReading() {
        current = null;
        read.set(Optional.empty());
    }

    /// @param nowNanos time of a monotonic clock
    void poll(long nowNanos) {
        CancellableRead counted = current;
        if (counted != null) {
            double share = counted.shareAt(nowNanos);
            read.set(share < 0 ? Optional.empty() : Optional.of(new Reading(counted.whole(), share)));
        }
    }

    /// The words of the file and their meanings.
    List<Word> words() {
        EvidenceKind kind = kind().orElse(null);
        return kind == null
                ? List.of()
                : look.get()
                        .inspection()
                        .map(seen -> Word.of(kind, seen, look.get().trial()))
                        .orElse(List.of());
    }

    /// @param share from 0 to 1
    public record Reading(boolean whole, double share) {}
}
