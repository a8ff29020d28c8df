package app.redress.console.shell;

import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.Reservation;
import app.redress.casefile.CaseBackup.Manifest;
import app.redress.casefile.CaseLocked;
import app.redress.casefile.CaseReader.Summary;
import app.redress.casefile.Found;
import app.redress.casefile.Passphrase;
import app.redress.console.evidence.EvidenceViewModel.Part;
import app.redress.console.importing.ImportViewModel;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Settings;
import app.redress.console.parts.Threads;
import app.redress.console.search.SearchViewModel;
import app.redress.desktop.CaseService;
import app.redress.desktop.CorrectedLines;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.KnownEvidence;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RecentCase;
import app.redress.domain.FaultTrace;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.language.Language;
import app.redress.worklist.DecisionRefused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// State of the window: the open case, the current screen, language, theme, running work, and the last notice.
public final class ShellViewModel {
    private static final Logger LOG = System.getLogger(ShellViewModel.class.getName());

    private final CaseService caseService;
    private final Threads threads;
    private final Settings settings;
    private final WorkViewModel work = new WorkViewModel();
    private final UnlockViewModel unlock = new UnlockViewModel();
    private final ChangePassphraseViewModel change;
    private final ReadOnlyObjectWrapper<Optional<CaseScreens>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final NavigationViewModel navigation = new NavigationViewModel();
    private final ObjectProperty<Screen> screen = navigation.screen();
    private final ReadOnlyStringWrapper caseName = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<RecentCase>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestRequest renaming;
    private final LatestRequest listing;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
    private final WritingViewModel writing;
    private final SearchViewModel search;
    private final ImportsViewModel imports;
    private final AgainViewModel again;
    private final ReadOnlyObjectWrapper<Optional<Dropped>> dropped = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long latestWork;

    public ShellViewModel(CaseService caseService, Threads threads, Settings settings, Locale machine) {
        this.caseService = caseService;
        this.threads = threads.withTrouble(this::showNotice);
        this.change = new ChangePassphraseViewModel(
                this.threads, () -> notice().set(new Notice("notice.passphraseChanged", Message.nothing(), false)));
        this.writing = new WritingViewModel(this.threads, said -> notice().set(new Notice("notice.said", said, false)));
        this.search = new SearchViewModel(
                () -> open.get().map(screens -> screens.open().search()), this.threads, this::show);
        this.renaming = new LatestRequest(this.threads);
        this.listing = new LatestRequest(this.threads);
        this.settings = settings;
        this.again = new AgainViewModel(
                () -> open.get().map(screens -> screens.open().keeping()), this.threads, this::again);
        this.imports = new ImportsViewModel(caseService.evidence(), this.threads, this::analyse);
        this.language = new SimpleObjectProperty<>(settings.choice("language", Language.of(machine)));
        this.theme = new SimpleObjectProperty<>(settings.choice("theme", Theme.LIGHT));
        language.subscribe(now -> settings.put("language", now));
        theme.subscribe(now -> settings.put("theme", now));
    }

    /// Loads the cases last used.
    public void loadRecent() {
        listing.ask(caseService::recent, recent::set);
    }

    /// The way back and forward through screens and accounts.
    public NavigationViewModel navigation() {
        return navigation;
    }

    /// The cases last used, the latest first.
    public ReadOnlyObjectProperty<List<RecentCase>> recent() {
        return recent.getReadOnlyProperty();
    }

    /// Takes a case off the start page.
    public void forget(Path caseFile) {
        listing.ask(
                () -> {
                    caseService.forget(caseFile);
                    return caseService.recent();
                },
                recent::set);
    }

    /// The display name of the open case.
    public ReadOnlyStringProperty caseName() {
        return caseName.getReadOnlyProperty();
    }

    /// Gives the open case another name.
    public void rename(String name) {
        open.get()
                .filter(_ -> !name.isBlank() && !name.strip().equals(caseName.get()))
                .ifPresent(
                        screens -> renaming.ask(() -> screens.open().keeping().rename(name), caseName::set));
    }

    /// Opens the part of the evidence where a reservation can be resolved.
    public void showReservation(Reservation.Subject subject) {
        open.get().ifPresent(screens -> {
            screens.evidence()
                    .part()
                    .set(
                            switch (subject) {
                                case CONFLICTS -> Part.CONFLICTS;
                                case REJECTS -> Part.REJECTS;
                                case FILES -> Part.FILES;
                            });
            screen.set(Screen.EVIDENCE);
        });
    }

    public ReadOnlyObjectProperty<Optional<CaseScreens>> open() {
        return open.getReadOnlyProperty();
    }

    public ObjectProperty<Screen> screen() {
        return screen;
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObjectProperty<Notice> notice() {
        return notice;
    }

    public WorkViewModel work() {
        return work;
    }

    /// The passphrase prompt for an encrypted case being opened.
    public UnlockViewModel unlock() {
        return unlock;
    }

    /// Files of the open case being written.
    public WritingViewModel writing() {
        return writing;
    }

    /// Writes the management report in the language of the window.
    public void report(Path target) {
        Locale locale = language.get().locale();
        write(target, open -> open.reports().management(locale, target));
    }

    /// Writes the sheet of one customer.
    public void sheet(String account, Path target) {
        write(target, open -> open.reports().victim(account, target));
    }

    private void write(Path target, Consumer<OpenCase> work) {
        open.get()
                .ifPresent(screens -> writing.write(() -> {
                    work.accept(screens.open());
                    return Message.of("report.written", target);
                }));
    }

    /// Writes a backup of the open case and reads it back.
    public void backUp(Path target) {
        open.get()
                .ifPresent(screens -> writing.write(() -> {
                    Manifest made = screens.open().keeping().backUp(target);
                    return Message.of("backup.written", target, made.auditSeq(), made.sha256());
                }));
    }

    /// Restores a backup as a new case and opens it.
    public void restore(Path backup, Path target) {
        restore(backup, target, null);
    }

    private void restore(Path backup, Path target, @Nullable Passphrase passphrase) {
        run(
                progress -> caseService.restore(backup, target, passphrase, progress),
                fresh -> {
                    screen.set(Screen.OVERVIEW);
                    notice.set(new Notice(
                            "notice.restored", Message.plain(fresh.open().place()), false));
                },
                locked -> unlock.ask(locked, typed -> restore(backup, target, typed)));
    }

    /// The passphrase change of the open case.
    public ChangePassphraseViewModel change() {
        return change;
    }

    public Settings settings() {
        return settings;
    }

    public void openSample() {
        run(caseService::openSample, this::showNotice);
    }

    public void openCase(Path file) {
        openCase(file, null);
    }

    private void openCase(Path file, @Nullable Passphrase passphrase) {
        run(
                progress -> caseService.openCase(file, passphrase, progress),
                locked -> unlock.ask(locked, typed -> openCase(file, typed)));
    }

    public void analyse(EvidenceChoice choice) {
        run(
                progress -> caseService.analyse(choice, progress),
                locked -> unlock.ask(locked, typed -> {
                    // the dialog would hide the progress strip
                    unlock.close();
                    analyse(choice.with(typed));
                }));
    }

    /// Starts a passphrase change; does nothing for an unencrypted case.
    public void changePassphrase() {
        open.get().flatMap(screens -> screens.open().passphraseChange()).ifPresent(change::ask);
    }

    /// Analyses the open case again with recent decisions and corrected lines. The evidence screen stays visible; if
    /// cancelled or failed, the case is unchanged.
    private void again(List<CorrectedLines> added) {
        open.get().ifPresent(screens -> {
            Part part = screens.evidence().part().get();
            run(
                    progress -> {
                        screens.open().reanalysis().run(added, progress);
                        return screens.open();
                    },
                    fresh -> {
                        fresh.evidence().part().set(part);
                        screen.set(Screen.EVIDENCE);
                        notice.set(new Notice("notice.again", Message.nothing(), false));
                    },
                    this::showNotice);
        });
    }

    /// Asks how the open case is to be analysed again.
    public AgainViewModel again() {
        return again;
    }

    private void again(boolean teach) {
        Screen before = screen.get();
        open.get()
                .ifPresent(screens -> run(
                        progress -> {
                            screens.open().keeping().analyseAgain(teach, progress);
                            return screens.open();
                        },
                        _ -> {
                            screen.set(before);
                            notice.set(new Notice("notice.again", Message.nothing(), false));
                        },
                        this::showNotice));
    }

    /// Reconstructs an account from the evidence files and shows it. If cancelled or failed, the case is unchanged.
    private void look(String account) {
        open.get().ifPresent(screens -> {
            AtomicReference<Message> found = new AtomicReference<>(Message.nothing());
            run(
                    progress -> {
                        found.set(CaseAnalysis.looked(screens.open().claims().look(account, progress)));
                        return screens.open();
                    },
                    fresh -> {
                        fresh.accounts().select(account);
                        screen.set(Screen.ACCOUNTS);
                        notice.set(new Notice("notice.looked", Objects.requireNonNull(found.get()), false));
                    },
                    this::showNotice);
        });
    }

    /// The visible wizard; empty for none.
    public ReadOnlyObjectProperty<Optional<ImportViewModel>> importing() {
        return imports.front();
    }

    /// Adds files to the open wizard, or starts a new case where none is open; otherwise asks the user where they go.
    ///
    /// @param zone zone of times without an offset until the user changes it
    public void importFiles(List<Path> files, ZoneId zone) {
        if (work.running().get()) {
            return;
        }
        if (open.get().isPresent() && imports.front().get().isEmpty()) {
            dropped.set(Optional.of(new Dropped(files, zone)));
        } else {
            imports.add(files, zone);
        }
    }

    /// Dropped files for which the user must choose between the open case and a new one.
    ///
    /// @param zone zone of a new case
    public record Dropped(List<Path> files, ZoneId zone) {
        public Dropped {
            files = List.copyOf(files);
        }
    }

    /// The dropped files to ask about; empty for none.
    public ReadOnlyObjectProperty<Optional<Dropped>> dropped() {
        return dropped.getReadOnlyProperty();
    }

    public void forgetDropped() {
        dropped.set(Optional.empty());
    }

    public void newCaseFromDropped() {
        Optional<Dropped> files = dropped.get();
        dropped.set(Optional.empty());
        files.ifPresent(these -> imports.add(these.files(), these.zone()));
    }

    /// Adds the dropped files to the open case: the wizard shows them next to the case's own.
    public void addDropped() {
        Optional<Dropped> files = dropped.get();
        dropped.set(Optional.empty());
        files.ifPresent(these -> open.get().ifPresent(screens -> new LatestRequest(threads)
                .ask(
                        () -> screens.open().addition().known(),
                        known -> importInto(
                                known, these.files(), screens.summary().zone(), this::addToCase))));
    }

    private void addToCase(EvidenceChoice choice) {
        open.get()
                .ifPresent(screens -> run(
                        progress -> {
                            screens.open().addition().add(choice, progress);
                            return screens.open();
                        },
                        fresh -> {
                            screen.set(Screen.EVIDENCE);
                            notice.set(new Notice("notice.added", Message.nothing(), false));
                        },
                        this::showNotice));
    }

    /// Adds files to an existing case.
    ///
    /// @param done receives all files, including the case's own
    public void importInto(List<KnownEvidence> existing, List<Path> files, ZoneId zone, Consumer<EvidenceChoice> done) {
        if (!work.running().get()) {
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
            notice.set(new Notice("notice.importKept", Message.nothing(), false));
        }
    }

    /// Shows an account's own screen, for example from a worklist.
    public void showAccount(String account) {
        open.get().ifPresent(screens -> {
            screens.accounts().select(account);
            screen.set(Screen.ACCOUNTS);
        });
    }

    /// The search over the case and the commands.
    public SearchViewModel search() {
        return search;
    }

    private void show(Found found) {
        switch (found) {
            case Found.Account account -> showAccount(account.account());
            case Found.Payment payment -> showTransaction(payment.account(), payment.id());
            case Found.Source source -> showAccountsWith(source);
        }
    }

    /// Shows one transaction on its account's screen.
    private void showTransaction(String account, String id) {
        open.get().ifPresent(screens -> {
            screens.accounts().selectTransaction(account, id);
            screen.set(Screen.ACCOUNTS);
        });
    }

    /// Shows the accounts of every tier that have something in common.
    private void showAccountsWith(Found.Source source) {
        String key =
                switch (source.kind()) {
                    case STORE -> "store:";
                    case ADDRESS -> "address:";
                    case DEVICE -> "device:";
                };
        open.get().ifPresent(screens -> {
            screens.accounts().queue().show(EnumSet.allOf(Tier.class));
            screens.accounts().queue().search(key + '"' + source.value().replace("\"", "") + '"');
            screen.set(Screen.ACCOUNTS);
        });
    }

    /// Releases the case file and saves the settings.
    public void close() {
        work.cancel();
        imports.leave();
        latestWork++;
        open.get().ifPresent(screens -> {
            screens.uncertainty().close();
            screens.open().close();
        });
        open.set(Optional.empty());
        navigation.entered(Optional.empty(), false);
        settings.save();
    }

    private void run(Function<Progress, OpenCase> opening, Consumer<CaseLocked> asking) {
        run(opening, _ -> screen.set(Screen.OVERVIEW), asking);
    }

    /// @param front what to show once the case is open
    /// @param asking what to do about a case that needs a passphrase
    private void run(Function<Progress, OpenCase> opening, Consumer<CaseScreens> front, Consumer<CaseLocked> asking) {
        if (work.running().get()) {
            return;
        }
        long number = ++latestWork;
        notice.set(Notice.NONE);
        var progress = work.begin();
        threads.background().execute(() -> {
            try {
                OpenCase opened = opening.apply(progress);
                var summary = opened.reader().summary();
                threads.screen().execute(() -> show(number, opened, summary, front));
            } catch (CaseLocked locked) {
                threads.screen().execute(() -> {
                    work.end();
                    asking.accept(locked);
                });
            } catch (RuntimeException failure) {
                threads.screen().execute(() -> {
                    work.end();
                    unlock.close();
                    if (!imports.failed(failure)) {
                        showNotice(failure);
                    }
                });
            }
        });
    }

    private void show(long number, OpenCase opened, Summary summary, Consumer<CaseScreens> front) {
        work.end();
        unlock.close();
        imports.succeeded();
        if (number != latestWork) {
            opened.close();
            return;
        }
        Optional<CaseScreens> before = open.get();
        CaseScreens fresh =
                CaseScreens.over(opened, summary, threads, this::showAccount, this::again, this::look, work.running());
        front.accept(fresh);
        caseName.set(summary.name());
        navigation.entered(
                Optional.of(fresh),
                before.filter(screens -> screens.open().equals(opened)).isPresent());
        open.set(Optional.of(fresh));
        // a case that was analysed again is the same one and must stay open
        before.filter(screens -> !screens.open().equals(opened)).ifPresent(_ -> imports.forgetOtherCase());
        before.filter(screens -> !screens.open().equals(opened))
                .ifPresent(screens -> threads.background().execute(screens.open()::close));
    }

    private void showNotice(Throwable failure) {
        if (failure instanceof Progress.Cancelled) {
            notice.set(new Notice("notice.cancelled", Message.nothing(), false));
        } else if (failure instanceof UnusableInput unusable) {
            notice.set(new Notice("notice.unusable", unusable.said(), true));
        } else if (failure instanceof DecisionRefused refused) {
            notice.set(new Notice("notice.unusable", refused.said(), true));
        } else {
            LOG.log(Level.ERROR, "Work in the window failed: " + FaultTrace.of(failure));
            notice.set(new Notice("notice.failed", Message.plain(failure.toString()), true));
        }
    }

    /// A message to the user.
    ///
    /// @param key key of the text; empty for no message
    /// @param detail value quoted in the text
    public record Notice(String key, Message detail, boolean serious) {
        static final Notice NONE = new Notice("", Message.nothing(), false);
    }
}
