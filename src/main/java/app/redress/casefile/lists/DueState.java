package app.redress.casefile.lists;

import app.redress.domain.Channel;
import app.redress.worklist.CompensationItem.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is owed to one customer by one channel, and what became of it.
///
/// @param amount yen; negative for a correction of what was paid too much
/// @param payOn day for which the payment was ordered; null unless it is in a sealed batch
/// @param paidOn day on which the bank or issuer paid; null if it did not say
public record DueState(
        Channel channel,
        long amount,
        Status status,
        @Nullable LocalDate payOn,
        @Nullable LocalDate paidOn) {}
