package app.redress.console.shell;

import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.CaseService;
import app.redress.desktop.RecentCase;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The cases of the start page.
public final class RecentCasesViewModel {
    private final CaseService caseService;
    private final LatestRequest listing;
    private final ReadOnlyObjectWrapper<List<RecentCase>> cases = new ReadOnlyObjectWrapper<>(List.of());

    RecentCasesViewModel(CaseService caseService, Threads threads) {
        this.caseService = caseService;
        this.listing = new LatestRequest(threads);
    }

    /// The cases last used, the latest first.
    public ReadOnlyObjectProperty<List<RecentCase>> cases() {
        return cases.getReadOnlyProperty();
    }

    public void load() {
        listing.ask(caseService::recent, cases::set);
    }

    /// Takes a case off the start page.
    public void forget(Path caseFile) {
        listing.ask(
                () -> {
                    caseService.forget(caseFile);
                    return caseService.recent();
                },
                cases::set);
    }
}
