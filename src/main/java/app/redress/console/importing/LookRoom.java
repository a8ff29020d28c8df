package app.redress.console.importing;

import app.redress.console.parts.Threads;
import app.redress.desktop.ImportService;
import java.util.concurrent.Executor;

/// Where the files of one wizard are looked into.
///
/// @param settled runs on the screen's thread once a person has stopped changing things; tests run at once
record LookRoom(ImportService desk, Threads threads, Executor settled, SerialQueue lane) {
    LookRoom(ImportService desk, Threads threads, Executor settled) {
        this(desk, threads, settled, new SerialQueue(threads));
    }
}
