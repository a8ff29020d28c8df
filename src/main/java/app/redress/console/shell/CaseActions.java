package app.redress.console.shell;

import app.redress.console.parts.ViewContext;
import app.redress.damages.DamageEstimate.Definition;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Actions that open a case and need to ask the user something first.
final class CaseActions {
    private final ShellViewModel model;
    private final ViewContext context;
    private final ZoneId machineZone;

    CaseActions(ShellViewModel model, ViewContext context, ZoneId machineZone) {
        this.model = model;
        this.context = context;
        this.machineZone = machineZone;
    }

    void openSample() {
        model.openSample();
    }

    /// Asks for the folder in which an incident is made up.
    void drill() {
        context.choosers().folder("file.drillFolder").ifPresent(folder -> model.drill(folder, machineZone));
    }

    void openCase() {
        context.choosers().caseFile().ifPresent(model::openCase);
    }

    /// Shows what will stand in the report before it is written.
    void report() {
        model.open().get().ifPresent(screens -> screens.accounts().report().open());
    }

    /// Puts the account that is selected on the accounts screen into the report.
    void addToReport() {
        at(Screen.ACCOUNTS, screens -> screens.accounts().askReport());
    }

    /// Asks for a place and writes the report there.
    void writeReport() {
        context.choosers()
                .target("file.report", context.say("file.reportName"), "pdf", "html")
                .ifPresent(model::report);
    }

    void backUp() {
        context.choosers()
                .target("file.backup", context.say("file.backupName"), "zip")
                .ifPresent(model::backUp);
    }

    /// Asks for a backup and for the path of the case to make of it.
    void restore() {
        context.choosers().file("file.restore").ifPresent(backup -> context.choosers()
                .newCaseFile()
                .ifPresent(target -> model.restore(backup, target)));
    }

    /// Writes the sheet of the account that is selected on the accounts screen.
    void sheet() {
        model.open()
                .get()
                .map(screens -> screens.accounts().account().get())
                .filter(account -> !account.isEmpty())
                .ifPresent(account -> context.choosers()
                        .target("file.sheet", context.say("file.sheetName", account), "pdf", "html")
                        .ifPresent(target -> model.sheet(account, target)));
    }

    /// Asks for an earlier time as of which the figures are reckoned.
    void replay() {
        at(Screen.OVERVIEW, screens -> screens.estimates().openReplay());
    }

    /// Asks whether the figure of the evidence becomes the published one.
    void publish() {
        at(Screen.OVERVIEW, screens -> screens.overview()
                .figures()
                .get()
                .flatMap(figures -> figures.estimate(Definition.EVIDENCE))
                .ifPresent(screens.estimates()::ask));
    }

    void clusters() {
        at(Screen.ACCOUNTS, screens -> screens.accounts().clusters().open());
    }

    private void at(Screen place, Consumer<CaseScreens> ask) {
        model.open().get().ifPresent(screens -> {
            model.screen().set(place);
            ask.accept(screens);
        });
    }

    void openEvidence() {
        openEvidence(context.choosers().exports());
    }

    /// Opens the wizard for files that were chosen or dropped; the user confirms what each one is before anything is
    /// imported.
    void openEvidence(List<Path> files) {
        if (!files.isEmpty()) {
            model.importFiles(files, machineZone);
        }
    }
}
