package app.redress.console.importing;

import app.redress.analysis.StatedFile;
import app.redress.casefile.database.Passphrase;
import app.redress.console.parts.NewPassphraseViewModel;
import app.redress.console.parts.Threads;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.ImportService;
import app.redress.desktop.ImportService.Library;
import app.redress.desktop.KnownEvidence;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The import wizard: the selected files, their settings, and whether all of them can be imported.
public final class ImportViewModel {
    private final InspectionContext room;
    private final boolean adding;
    private final ObservableList<FileViewModel> files =
            FXCollections.observableArrayList(f -> new Observable[] {f.look()});
    private final ObjectProperty<Optional<FileViewModel>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ZoneId> zone;
    private final NewPassphraseViewModel passphrase = new NewPassphraseViewModel(false);
    // kept in a field, or it would be garbage collected with its listeners
    private final BooleanBinding passphraseReady = passphrase.ready();
    private final ObjectProperty<Optional<Path>> caseFile = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Library> library = new ReadOnlyObjectWrapper<>(Library.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Blocked>> blocked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Message> notice = new SimpleObjectProperty<>(Message.nothing());
    private final ComparisonViewModel comparison;
    private final FileSet set = new FileSet() {
        @Override
        public MappingProfiles profilesFor(FileViewModel file) {
            return SavedProfiles.looking(file, shared.get(), library.get(), zone.get());
        }

        @Override
        public List<StatedFile> beside(FileViewModel file) {
            return known.stream()
                    .filter(other -> !other.file().equals(file.file()))
                    .toList();
        }
    };
    private List<StatedFile> known = List.of();
    private final ReadOnlyObjectWrapper<MappingProfile> shared = new ReadOnlyObjectWrapper<>(MappingProfile.NONE);
    private final Deque<Supplier<List<FileViewModel>>> waiting = new ArrayDeque<>();
    private boolean busy;
    private int opening;
    private boolean closed;

    /// @param settled executor on the UI thread that runs once the user has stopped changing things
    /// @param existing files of the open case to which others are added; empty for a new case
    public ImportViewModel(
            ImportService caseService, Threads threads, Executor settled, ZoneId zone, List<KnownEvidence> existing) {
        this.room = new InspectionContext(caseService, threads, settled);
        this.comparison = new ComparisonViewModel(room);
        this.zone = new SimpleObjectProperty<>(zone);
        this.adding = !existing.isEmpty();
        files.subscribe(this::filesChanged);
        passphraseReady.subscribe(_ -> judge());
        shared.subscribe((_, _) -> judge());
        comparison.accounts().subscribe((_, _) -> judge());
        comparison.zone().subscribe((_, _) -> judge());
        chosen.subscribe(now -> now.ifPresent(room.queue()::prefer));
        this.zone.subscribe((_, _) -> zoneChanged());
        existing.forEach(this::addKnown);
        learnProfiles();
        judge();
    }

    public ObservableList<FileViewModel> files() {
        return files;
    }

    /// The selected file.
    public ObjectProperty<Optional<FileViewModel>> chosen() {
        return chosen;
    }

    /// Zone of the business day, and of times without an offset unless stated for a file.
    public ObjectProperty<ZoneId> zone() {
        return zone;
    }

    public ObjectProperty<Optional<Path>> caseFile() {
        return caseFile;
    }

    /// The passphrase of a new case.
    NewPassphraseViewModel passphrase() {
        return passphrase;
    }

    /// Why an import cannot start; empty when it can.
    public ReadOnlyObjectProperty<Optional<Blocked>> blocked() {
        return blocked.getReadOnlyProperty();
    }

    /// An error that does not belong to one file; empty for none.
    public ObjectProperty<Message> notice() {
        return notice;
    }

    ReadOnlyObjectProperty<Library> library() {
        return library.getReadOnlyProperty();
    }

    /// Whether closing it would lose files or answers.
    public boolean worthKeeping() {
        return files.stream().anyMatch(file -> !file.locked());
    }

    /// How the files relate.
    public ComparisonViewModel comparison() {
        return comparison;
    }

    /// Answers the question about accounts.
    ///
    /// @param statement a profile line for all files
    void answer(String statement) {
        int equals = statement.indexOf('=');
        comparison.answered();
        stateForAll(
                statement.substring(0, equals).strip(),
                statement.substring(equals + 1).strip());
    }

    /// States the zone of a file that the comparison asked about.
    void answerZone(ExportFile file, String answer) {
        comparison.answered();
        files.stream().filter(f -> f.file().equals(file)).findFirst().ifPresent(f -> f.state("zone", answer));
    }

    /// Statements about all files.
    public ReadOnlyObjectProperty<MappingProfile> shared() {
        return shared.getReadOnlyProperty();
    }

    /// Sets one statement about all files; a blank value returns it to detection.
    void stateForAll(String key, String value) {
        MappingProfile before = shared.get();
        try {
            shared.set(value.isBlank() ? before.without(key) : before.with(key, value.strip()));
            notice.set(Message.nothing());
        } catch (UnusableInput no) {
            notice.set(no.said());
        }
        if (!shared.get().equals(before) && !key.startsWith("account.")) {
            files.stream().filter(f -> !f.locked()).forEach(FileViewModel::lookAgain);
        }
    }

    /// The first and last time in any file; empty before any was read.
    Optional<EvidenceSpan> period() {
        return EvidenceSpan.of(files);
    }

    /// Whether the files are added to an existing case.
    public boolean adding() {
        return adding;
    }

    /// Files may resolve questions about each other: what each is by itself counts, so that no answer goes in circles.
    private void filesChanged() {
        List<StatedFile> now = new ArrayList<>();
        for (FileViewModel file : files) {
            file.look()
                    .get()
                    .kindAlone()
                    .ifPresent(kind -> now.add(new StatedFile(file.file(), kind, set.profilesFor(file))));
        }
        if (!now.equals(known)) {
            known = now;
            files.stream()
                    .filter(f -> !f.look().get().clear())
                    .filter(f -> f.look().get().inspection().isPresent())
                    .toList()
                    .forEach(FileViewModel::lookAgain);
        }
        judge();
    }

    private void judge() {
        Optional<Blocked> why = Blocked.of(files, opening > 0);
        if (!closed && Blocked.comparable(files, opening > 0)) {
            comparison.compare(chosen(_ -> true, null));
        }
        if (why.isEmpty() && comparison.accounts().get().isPresent()) {
            why = Optional.of(new Blocked("import.blocked.accounts", ""));
        }
        if (why.isEmpty() && comparison.zone().get().isPresent()) {
            why = Optional.of(new Blocked("import.blocked.zone", ""));
        }
        boolean unnamed = why.isEmpty() && !passphraseReady.get();
        blocked.set(unnamed ? Optional.of(new Blocked("import.blocked.passphrase", "")) : why);
    }

    private void addKnown(KnownEvidence evidence) {
        MappingProfile mapping =
                evidence.mapping().with("kind", evidence.kind().name().toLowerCase(java.util.Locale.ROOT));
        long bytes = 0;
        try {
            bytes = room.caseService().size(evidence.file().path());
        } catch (UnusableInput gone) {
            // inspecting the file reports the error
        }
        show(new FileViewModel(evidence.file(), bytes, mapping, true, room, set));
    }

    /// Adds files or folders, opened in the background; files already listed are skipped.
    public void add(List<Path> paths) {
        notice.set(Message.nothing());
        for (Path path : paths) {
            waiting.add(() -> open(path));
        }
        openNext();
    }

    /// Opens one after another, so that the list keeps the order in which files were chosen.
    private void openNext() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            ask(waiting.removeFirst(), found -> found.forEach(this::addNew), () -> {
                busy = false;
                openNext();
            });
        }
    }

    private List<FileViewModel> open(Path chosen) {
        return room.caseService().filesIn(chosen).stream()
                .flatMap(file -> texts(file).stream())
                .toList();
    }

    private List<FileViewModel> texts(Path path) {
        try {
            long bytes = room.caseService().size(path);
            return room.caseService().textsIn(path).stream()
                    .map(text -> new FileViewModel(text, bytes, MappingProfile.NONE, false, room, set))
                    .toList();
        } catch (UnusableInput no) {
            return List.of(FileViewModel.broken(ExportFile.of(path), no.said(), room, set));
        }
    }

    /// Adds a file, or selects it if it is already listed.
    private void addNew(FileViewModel file) {
        files.stream()
                .filter(f -> f.file().equals(file.file()))
                .findFirst()
                .ifPresentOrElse(there -> chosen.set(Optional.of(there)), () -> show(file));
    }

    private void show(FileViewModel file) {
        files.add(file);
        if (chosen.get().isEmpty()) {
            chosen.set(Optional.of(file));
        }
        if (file.look().get().state() == FileState.LOOKING) {
            file.lookAgain();
        }
    }

    /// Removes a file from the list; an archive is removed with all its members, because it is imported as a whole.
    public void remove(FileViewModel file) {
        if (file.locked()) {
            return;
        }
        Path path = file.file().path();
        int at = files.indexOf(file);
        List<FileViewModel> going =
                files.stream().filter(f -> f.file().path().equals(path)).toList();
        going.forEach(FileViewModel::close);
        files.removeAll(going);
        if (chosen.get().filter(going::contains).isPresent()) {
            chosen.set(
                    files.isEmpty() ? Optional.empty() : Optional.of(files.get(Math.clamp(at, 0, files.size() - 1))));
        }
    }

    private void zoneChanged() {
        files.stream()
                .filter(f -> f.stated().said("zone").isEmpty())
                .filter(f -> f.look()
                        .get()
                        .inspection()
                        .filter(seen -> seen.times().zoneless())
                        .isPresent())
                .forEach(FileViewModel::lookAgain);
    }

    private void learnProfiles() {
        ask(room.caseService()::library, read -> {
            boolean same = read.profiles().equals(library.get().profiles());
            library.set(read);
            notice.set(read.troubles().isEmpty() ? Message.nothing() : Message.of("list.lines", read.troubles()));
            files.stream()
                    .filter(_ -> !same)
                    .filter(f -> !f.locked() && f.look().get().state() != FileState.UNUSABLE)
                    .forEach(FileViewModel::lookAgain);
        });
    }

    /// Saves the settings of the selected file as a profile; files of the same shape use it from now on.
    public void saveProfile(String name) {
        chosen.get().ifPresent(file -> file.look().get().inspection().ifPresent(seen -> {
            MappingProfile profile = SavedProfiles.asProfile(file, seen, name.strip());
            ask(() -> room.caseService().save(profile), kept -> {
                file.load(kept);
                learnProfiles();
            });
        }));
    }

    /// Applies a profile file to the selected file.
    public void readProfile(Path place) {
        ask(() -> room.caseService().read(place), read -> chosen.get().ifPresent(file -> file.load(read)));
    }

    private <T> void ask(Supplier<T> question, Consumer<T> answer) {
        ask(question, answer, () -> {});
    }

    /// @param after always run at the end
    private <T> void ask(Supplier<T> question, Consumer<T> answer, Runnable after) {
        opening++;
        judge();
        room.threads().background().execute(() -> {
            Runnable showing;
            try {
                T found = question.get();
                showing = () -> answer.accept(found);
            } catch (UnusableInput no) {
                showing = () -> notice.set(no.said());
            }
            Runnable shown = showing;
            room.threads().screen().execute(() -> {
                opening--;
                if (!closed) {
                    shown.run();
                    after.run();
                    judge();
                }
            });
        });
    }

    /// @param nowNanos of a clock that only goes forward
    public void poll(long nowNanos) {
        files.forEach(file -> file.poll(nowNanos));
    }

    /// Pauses reading.
    public void rest() {
        comparison.stop();
        files.forEach(FileViewModel::stopReading);
    }

    /// Stops everything still running.
    public void close() {
        closed = true;
        comparison.stop();
        files.forEach(FileViewModel::close);
    }

    /// The files to import, read exactly as previewed; only new ones when adding to a case.
    public EvidenceChoice choice() {
        return chosen(f -> !f.locked(), passphrase.take().orElse(null));
    }

    private EvidenceChoice chosen(Predicate<FileViewModel> wanted, @Nullable Passphrase secret) {
        return ChosenFiles.of(
                files.filtered(wanted),
                library.get(),
                new MappingProfiles(zone.get(), shared.get(), List.of(), Map.of()),
                caseFile.get().orElse(null),
                secret);
    }
}
