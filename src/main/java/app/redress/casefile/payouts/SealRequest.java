package app.redress.casefile.payouts;

import app.redress.casefile.lists.ItemFilter;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.Payer;
import app.redress.payout.PayoutFormat;
import app.redress.payout.Recipients;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// Which approved items to seal in a batch, and how.
///
/// @param id id of the new batch
/// @param text text filter as in the list; blank for all
/// @param zone zone of times in the files
public record SealRequest(
        UUID id,
        PayoutFormat format,
        Channel channel,
        String text,
        Payer payer,
        Recipients recipients,
        LocalDate payOn,
        ZoneId zone) {
    public SealRequest {
        if (!format.takes(channel)) {
            throw new UnusableInput(Message.of("seal.otherChannel", format, channel));
        }
    }

    ItemFilter filter() {
        return new ItemFilter(text, java.util.Set.of(), java.util.Set.of(channel));
    }
}
