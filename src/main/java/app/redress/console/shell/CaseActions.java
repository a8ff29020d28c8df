package app.redress.console.shell;

import app.redress.console.parts.ViewContext;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

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

    void openCase() {
        context.choosers().caseFile().ifPresent(model::openCase);
    }

    void report() {
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
