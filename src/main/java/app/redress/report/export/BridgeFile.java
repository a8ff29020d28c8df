package app.redress.report.export;

import app.redress.damages.Bridge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// A bridge as CSV: the accounts behind each bar, adding up to the difference of the two figures.
public final class BridgeFile {
    private BridgeFile() {}

    public static byte[] of(Bridge bridge) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = CsvFile.withBom(out)) {
            csv.row("cause", "account_id", "before", "after", "yen");
            for (Bridge.Bar bar : bridge.bars()) {
                for (Bridge.Change change : bar.accounts()) {
                    csv.row(bar.cause().name(), change.account(), change.before(), change.after(), change.yen());
                }
                if (bar.accounts().isEmpty()) {
                    csv.row(bar.cause().name(), "", null, null, bar.yen());
                }
            }
        }
        return out.toByteArray();
    }
}
