package app.redress.simulation.exports;

import java.util.List;

/// Names of the files that a drill leaves behind; the truth files are never shown to the engine.
public final class DrillFiles {
    public static final String TRANSACTIONS = "transactions.csv";
    public static final String ACCESS = "access.csv";
    public static final String ACCOUNTS = "accounts.csv";
    public static final String CONTROLS = "controls.csv";
    public static final String CLAIMS = "claims.csv";
    public static final String TRUTH_ACCOUNTS = "truth-accounts.csv";
    public static final String TRUTH_EVENTS = "truth-events.csv";

    public static final List<String> ALL =
            List.of(TRANSACTIONS, ACCESS, ACCOUNTS, CONTROLS, CLAIMS, TRUTH_ACCOUNTS, TRUTH_EVENTS);

    private DrillFiles() {}
}
