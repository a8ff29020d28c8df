package app.redress.simulation.exports;

import java.util.List;

/// Names of the files a drill writes; the engine never reads the truth files.
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
