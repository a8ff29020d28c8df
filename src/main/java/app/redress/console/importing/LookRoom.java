package app.redress.console.importing;

import app.redress.console.desk.EvidenceDesk;
import app.redress.console.parts.Threads;
import java.util.concurrent.Executor;

/// Where the files of one wizard are looked into.
///
/// @param settled runs on the screen's thread once a person has stopped changing things; tests run at once
record LookRoom(EvidenceDesk desk, Threads threads, Executor settled, Lane lane) {
    LookRoom(EvidenceDesk desk, Threads threads, Executor settled) {
        this(desk, threads, settled, new Lane(threads));
    }
}
