package app.redress.console.shell;

import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.Reservation;
import app.redress.casefile.database.CaseClosed;
import app.redress.casefile.database.CaseLocked;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.results.CaseSummary;
import app.redress.casefile.results.SearchHit;
import app.redress.casefile.session.CaseBackup.Manifest;
import app.redress.console.evidence.EvidenceViewModel.Part;
import app.redress.console.importing.ImportViewModel;
import app.redress.console.parts.BackgroundWork;
import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.search.SearchViewModel;
import app.redress.console.shell.WorkViewModel.Task;
import app.redress.desktop.CaseService;
import app.redress.desktop.CorrectedLines;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.KnownEvidence;
import app.redress.desktop.OpenCase;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.language.Language;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// State of the window: the open case, the current screen, language, theme, running work, and the last notice.
public final class ShellViewModel {
    private final CaseService caseService;
    private final Threads threads;
    private final Settings settings;
    private final ChangePassphraseViewModel change;
    private final NavigationViewModel navigation = new NavigationViewModel();
    private final ObjectProperty<Screen> screen = navigation.screen();
    private final RecentCasesViewModel recent;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
    private final WritingViewModel writing;
    private final SearchViewModel search;
    private final ImportsViewModel imports;
    private final AgainViewModel again;
    private final OpenCaseViewModel openCase;
    private final DroppedViewModel dropped;
    private final Places places;
    private final ZoneViewModel zone;

    public ShellViewModel(CaseService caseService, Threads threads, Settings settings, Locale machine) {
        this.caseService = caseService;
        this.threads = threads.withTrouble(this::tell);
        this.change =
                new ChangePassphraseViewModel(this.threads, () -> notice().set(Notice.of("notice.passphraseChanged")));
        this.writing = new WritingViewModel(this.threads, said -> notice().set(new Notice("notice.said", said, false)));
        this.search = new SearchViewModel(
                () -> open().get().map(screens -> screens.open().search()), this.threads, this::showFound);
        this.recent = new RecentCasesViewModel(caseService, this.threads);
        this.settings = settings;
        this.again = new AgainViewModel(
                () -> open().get().map(screens -> screens.open().keeping()), this.threads, this::again);
        this.imports = new ImportsViewModel(caseService.evidence(), this.threads, this::analyse);
        this.openCase = new OpenCaseViewModel(this.threads, this::screens, imports, navigation, notice::set);
        this.places = new Places(openCase.open(), navigation);
        this.dropped = new DroppedViewModel(this::addToCase, these -> imports.add(these.files(), these.zone()));
        this.zone = new ZoneViewModel(settings);
        openCase.open().subscribe(zone::entered);
        this.language = new SimpleObjectProperty<>(settings.choice("language", Language.of(machine)));
        this.theme = new SimpleObjectProperty<>(settings.choice("theme", Theme.LIGHT));
        language.subscribe(now -> settings.put("language", now));
        theme.subscribe(now -> settings.put("theme", now));
    }

    private CaseScreens screens(OpenCase opened, CaseSummary summary) {
        return CaseScreens.over(opened, summary, threads, this::showAccount, this::again, this::look, work().running());
    }

    /// The way back and forward through screens and accounts.
    public NavigationViewModel navigation() {
        return navigation;
    }

    /// The cases of the start page.
    public RecentCasesViewModel recent() {
        return recent;
    }

    /// The display name of the open case.
    public ReadOnlyStringProperty caseName() {
        return openCase.name();
    }

    /// Gives the open case another name.
    public void rename(String name) {
        openCase.rename(name);
    }

    /// Opens the part of the evidence where a reservation can be resolved.
    public void showReservation(Reservation.Subject subject) {
        places.reservation(subject);
    }

    public ReadOnlyObjectProperty<Optional<CaseScreens>> open() {
        return openCase.open();
    }

    public ObjectProperty<Screen> screen() {
        return screen;
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    /// The zone in which times are shown.
    public ZoneViewModel zone() {
        return zone;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObjectProperty<Notice> notice() {
        return notice;
    }

    public WorkViewModel work() {
        return openCase.work();
    }

    /// The passphrase prompt for an encrypted case being opened.
    public UnlockViewModel unlock() {
        return openCase.unlock();
    }

    /// All that runs behind the window.
    public BackgroundWork background() {
        return threads.work();
    }

    /// Files of the open case being written.
    public WritingViewModel writing() {
        return writing;
    }

    /// Writes the management report in the language of the window.
    public void report(Path target) {
        Locale locale = language.get().locale();
        write(Kind.REPORT, target, open -> open.reports().management(locale, target));
    }

    /// Writes the sheet of one customer.
    public void sheet(String account, Path target) {
        write(Kind.SHEET, target, open -> open.reports().victim(account, target));
    }

    private void write(Kind kind, Path target, Consumer<OpenCase> work) {
        open().get()
                .ifPresent(screens -> writing.write(kind, target, () -> {
                    work.accept(screens.open());
                    return Message.of("report.written", target);
                }));
    }

    /// Writes a backup of the open case and reads it back.
    public void backUp(Path target) {
        open().get()
                .ifPresent(screens -> writing.write(Kind.BACKUP, target, () -> {
                    Manifest made = screens.open().keeping().backUp(target);
                    return Message.of("backup.written", target, made.auditSeq(), made.sha256());
                }));
    }

    /// Makes up an incident to practise on, and shows its exports in the wizard.
    public void drill(Path folder, ZoneId zone) {
        openCase.prepare(
                Task.DRILLING, progress -> caseService.drill(folder, progress), files -> importFiles(files, zone));
    }

    /// Restores a backup as a new case and opens it.
    public void restore(Path backup, Path target) {
        restore(backup, target, null);
    }

    private void restore(Path backup, Path target, @Nullable Passphrase passphrase) {
        openCase.run(
                Task.RESTORING,
                progress -> caseService.restore(backup, target, passphrase, progress),
                fresh -> {
                    // where it asks for what was sealed since
                    screen.set(Screen.PAYOUTS);
                    notice.set(new Notice(
                            "notice.restored", Message.plain(fresh.open().place()), false));
                },
                locked -> unlock().ask(locked, typed -> restore(backup, target, typed)));
    }

    /// The passphrase change of the open case.
    public ChangePassphraseViewModel change() {
        return change;
    }

    public Settings settings() {
        return settings;
    }

    public void openSample() {
        run(Task.OPENING, caseService::openSample, this::tell);
    }

    /// Opens a case; the open one only comes to the front.
    public void openCase(Path file) {
        if (isOpen(file)) {
            screen.set(Screen.OVERVIEW);
        } else {
            openCase(file, null);
        }
    }

    private boolean isOpen(Path file) {
        return open().get()
                .filter(screens -> Path.of(screens.open().place())
                        .equals(file.toAbsolutePath().normalize()))
                .isPresent();
    }

    private void openCase(Path file, @Nullable Passphrase passphrase) {
        run(Task.OPENING, progress -> caseService.openCase(file, passphrase, progress), locked -> unlock().ask(
                        locked, typed -> openCase(file, typed)));
    }

    public void analyse(EvidenceChoice choice) {
        run(Task.ANALYSING, progress -> caseService.analyse(choice, progress), locked -> unlock().ask(locked, typed -> {
            // the dialog would hide the progress strip
            unlock().close();
            analyse(choice.with(typed));
        }));
    }

    /// Starts a passphrase change; does nothing for an unencrypted case.
    public void changePassphrase() {
        open().get().flatMap(screens -> screens.open().passphraseChange()).ifPresent(change::ask);
    }

    /// Analyses the open case again with recent decisions and corrected lines. The evidence screen stays visible; if
    /// cancelled or failed, the case is unchanged.
    private void again(List<CorrectedLines> added) {
        open().get().ifPresent(screens -> {
            Part part = screens.evidence().part().get();
            openCase.run(
                    Task.ANALYSING,
                    progress -> {
                        screens.open().reanalysis().run(added, progress);
                        return screens.open();
                    },
                    fresh -> {
                        fresh.evidence().part().set(part);
                        screen.set(Screen.EVIDENCE);
                        notice.set(Notice.of("notice.again"));
                    },
                    this::tell);
        });
    }

    /// Asks how the open case is to be analysed again.
    public AgainViewModel again() {
        return again;
    }

    private void again(boolean teach) {
        Screen before = screen.get();
        open().get()
                .ifPresent(screens -> openCase.run(
                        Task.ANALYSING,
                        progress -> {
                            screens.open().keeping().analyseAgain(teach, progress);
                            return screens.open();
                        },
                        _ -> {
                            screen.set(before);
                            notice.set(Notice.of("notice.again"));
                        },
                        this::tell));
    }

    /// Reconstructs an account from the evidence files and shows it. If cancelled or failed, the case is unchanged.
    private void look(String account) {
        open().get().ifPresent(screens -> {
            AtomicReference<Message> found = new AtomicReference<>(Message.nothing());
            openCase.run(
                    Task.ANALYSING,
                    progress -> {
                        found.set(CaseAnalysis.looked(screens.open().claims().look(account, progress)));
                        return screens.open();
                    },
                    fresh -> {
                        fresh.accounts().select(account);
                        screen.set(Screen.ACCOUNTS);
                        notice.set(new Notice("notice.looked", Objects.requireNonNull(found.get()), false));
                    },
                    this::tell);
        });
    }

    /// The visible wizard; empty for none.
    public ReadOnlyObjectProperty<Optional<ImportViewModel>> importing() {
        return imports.front();
    }

    /// Adds files to the open wizard, or starts a new case where none is open; otherwise asks the user where they go. A
    /// saved case is opened.
    ///
    /// @param zone zone of times without an offset until the user changes it
    public void importFiles(List<Path> files, ZoneId zone) {
        if (work().running().get()) {
            return;
        }
        if (files.size() == 1 && files.getFirst().toString().endsWith(CaseService.FILE_END)) {
            openCase(files.getFirst());
        } else if (open().get().isPresent() && imports.front().get().isEmpty()) {
            dropped.ask(new DroppedViewModel.Dropped(files, zone));
        } else {
            imports.add(files, zone);
        }
    }

    /// Dropped files for which the user must choose between the open case and a new one.
    public DroppedViewModel dropped() {
        return dropped;
    }

    private void addToCase(DroppedViewModel.Dropped dropped) {
        open().get().ifPresent(screens -> new LatestRequest(threads)
                .ask(
                        () -> screens.open().addition().known(),
                        known -> importInto(
                                known, dropped.files(), screens.summary().zone(), this::addToCase)));
    }

    private void addToCase(EvidenceChoice choice) {
        open().get()
                .ifPresent(screens -> openCase.run(
                        Task.ANALYSING,
                        progress -> {
                            screens.open().addition().add(choice, progress);
                            return screens.open();
                        },
                        fresh -> {
                            screen.set(Screen.EVIDENCE);
                            notice.set(Notice.of("notice.added"));
                        },
                        this::tell));
    }

    /// Adds files to an existing case.
    ///
    /// @param done receives all files, including the case's own
    public void importInto(List<KnownEvidence> existing, List<Path> files, ZoneId zone, Consumer<EvidenceChoice> done) {
        if (!work().running().get()) {
            imports.begin(existing, zone, done);
            imports.add(files, zone);
        }
    }

    public void startImport() {
        imports.start();
    }

    /// Discards the import and its answers.
    public void leaveImport() {
        imports.leave();
    }

    /// Hides the import; adding files shows it again with all answers.
    public void putImportAside() {
        if (imports.putAside()) {
            notice.set(Notice.of("notice.importKept"));
        }
    }

    /// Shows an account's own screen, for example from a worklist.
    public void showAccount(String account) {
        places.account(account);
    }

    /// Shows the accounts that a search finds, for example those behind a bar.
    public void showAccounts(String typed) {
        places.accounts(typed);
    }

    /// The search over the case and the commands.
    public SearchViewModel search() {
        return search;
    }

    private void showFound(SearchHit found) {
        places.found(found);
    }

    /// Releases the case file and saves the settings.
    public void close() {
        openCase.close();
        settings.save();
    }

    private void tell(Throwable failure) {
        if (!(failure instanceof CaseClosed)) {
            notice.set(Notice.of(failure));
        }
    }

    private void run(Task task, Function<Progress, OpenCase> opening, Consumer<CaseLocked> asking) {
        openCase.run(task, opening, _ -> screen.set(Screen.OVERVIEW), asking);
    }
}
