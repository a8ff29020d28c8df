package app.redress.console.importing;

import app.redress.console.parts.Threads;
import app.redress.desktop.ImportService;
import java.util.concurrent.Executor;

/// What the files of one wizard need to be inspected: services and threads.
///
/// @param settled runs on the screen's thread once a person has stopped changing things; tests run at once
record InspectionContext(ImportService caseService, Threads threads, Executor settled, SerialQueue queue) {
    InspectionContext(ImportService caseService, Threads threads, Executor settled) {
        this(caseService, threads, settled, new SerialQueue(threads));
    }
}
