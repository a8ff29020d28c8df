package app.redress.payout;

import app.redress.domain.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where customers want their money, as the recipients file says.
///
/// @param lines rows of the file: usable + faulty + blank
/// @param faulty rows of which at least a part cannot be used
/// @param notes on rows that belong to nobody
public record Recipients(Map<String, Recipient> byAccount, int lines, int faulty, int blank, List<Message> notes) {
    /// Nobody is known.
    public static final Recipients NONE = new Recipients(Map.of(), 0, 0, 0, List.of());

    public Recipients {
        byAccount = Map.copyOf(byAccount);
        notes = List.copyOf(notes);
    }

    public Optional<Recipient> of(String account) {
        return Optional.ofNullable(byAccount.get(account));
    }
}
