package app.redress.payout;

import app.redress.domain.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The payment details of customers from the recipients file.
///
/// @param lines rows of the file: usable + faulty + blank
/// @param faulty rows that are at least partly unusable
/// @param notes notes on rows without a customer
public record Recipients(Map<String, Recipient> byAccount, int lines, int faulty, int blank, List<Message> notes) {
    /// No known recipients.
    public static final Recipients NONE = new Recipients(Map.of(), 0, 0, 0, List.of());

    public Recipients {
        byAccount = Map.copyOf(byAccount);
        notes = List.copyOf(notes);
    }

    public Optional<Recipient> of(String account) {
        return Optional.ofNullable(byAccount.get(account));
    }
}
