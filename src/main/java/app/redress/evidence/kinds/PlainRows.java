package app.redress.evidence.kinds;

import app.redress.domain.RowAtHand;
import app.redress.evidence.rows.Row;

/// Reads rows in common spelling without making objects of their values, for kinds with tens of millions of rows. All
/// others are left to the careful parser, which would make the same of every row read here.
public interface PlainRows<T> {
    /// @param file position of the file in the evidence set
    /// @return false where the careful parser has to read the row; nothing was counted then
    boolean read(Row row, int file);

    /// The row read last.
    RowAtHand<T> row();

    /// The receipt heading under which it is counted.
    String heading();

    /// Yen added to the receipt's sum; 0 for kinds without amounts.
    default long yen() {
        return 0;
    }
}
