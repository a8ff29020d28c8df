package app.redress.evidence.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Hands out the rows of a text one by one, each in the same [Row] object.
public interface RowReader {
    /// The next row, blank ones included; null at the end.
    ///
    /// @throws BrokenRow when the text cannot be cut into rows here
    @Nullable
    Row next() throws IOException;
}
