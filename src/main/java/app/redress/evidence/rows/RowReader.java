package app.redress.evidence.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a text one by one into the same [Row] object.
public interface RowReader {
    /// The next row, including blank ones; null at the end.
    ///
    /// @throws BrokenRow when the text is malformed here
    @Nullable
    Row next() throws IOException;
}
