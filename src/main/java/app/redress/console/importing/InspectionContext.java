package app.redress.console.importing;

import app.redress.console.parts.Threads;
import app.redress.desktop.ImportService;
import java.util.concurrent.Executor;

/// What the files of one wizard need for inspection: services and threads.
///
/// @param settled executor on the UI thread that runs once the user has stopped changing things; immediately in tests
record InspectionContext(ImportService caseService, Threads threads, Executor settled, SerialQueue queue) {
    InspectionContext(ImportService caseService, Threads threads, Executor settled) {
        this(caseService, threads, settled, new SerialQueue(threads));
    }
}
