package app.redress.simulation.world;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.nio.file.Path;

/// Which incident to simulate and where to write it.
///
/// @param victims accounts taken over; a few of them lose nothing
/// @param days days of evidence, ending with the model incident of July 2019
public record DrillRequest(int accounts, int victims, int days, long seed, DrillProfile profile, Path out) {
    /// The most accounts for which transaction ids stay unique.
    static final int MOST_ACCOUNTS = 1 << 26;

    /// @throws UnusableInput if no incident of these sizes is possible
    public DrillRequest {
        require(accounts >= 1 && accounts < MOST_ACCOUNTS, Message.of("drill.accounts", MOST_ACCOUNTS - 1));
        require(victims >= 0 && victims <= accounts, Message.of("drill.victims"));
        require(days >= 4 && days <= 366, Message.of("drill.days"));
    }

    private static void require(boolean holds, Message sentence) {
        if (!holds) {
            throw new UnusableInput(sentence);
        }
    }
}
