package app.redress.payout;

import app.redress.domain.Channel;

/// One amount that is paid out once.
///
/// @param id 1 to 9,999,999,999: a Zengin record has ten digits for it in both directions
/// @param amount yen, or the minor unit of the case's currency
public record PayoutItem(long id, String account, Channel channel, long amount) {
    private static final long MOST = 9_999_999_999L;

    public PayoutItem {
        if (id < 1 || id > MOST || amount <= 0) {
            throw new IllegalArgumentException("item " + id + " of " + account + ": " + amount);
        }
    }
}
