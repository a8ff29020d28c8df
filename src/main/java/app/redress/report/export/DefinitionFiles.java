package app.redress.report.export;

import app.redress.bench.HeatMap;
import app.redress.bench.MidnightLens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// What definitions of damage count, as CSV.
public final class DefinitionFiles {
    private DefinitionFiles() {}

    /// One row for each pair of thresholds.
    public static byte[] of(HeatMap map) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = CsvFile.withBom(out)) {
            csv.row("charge", "spend", "accounts", "yen");
            map.cells().forEach(cell -> csv.row(cell.charge(), cell.spend(), cell.accounts(), cell.yen()));
        }
        return out.toByteArray();
    }

    /// One row for each account that hangs on the day boundary.
    public static byte[] of(MidnightLens lens) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = CsvFile.withBom(out)) {
            csv.row("account_id", "boundaries", "counts");
            lens.flipping().forEach(one -> csv.row(one.account(), one.hours(), one.counts() ? "yes" : "no"));
        }
        return out.toByteArray();
    }
}
