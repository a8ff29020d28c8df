package app.redress.casefile.payouts;

import app.redress.worklist.CompensationItem;
import java.time.LocalDate;

/// An item as it last went out, by which a person recognises it in a bank's line.
///
/// @param payee holder of the bank account, else the customer's name; empty if neither is known
/// @param amount yen
/// @param payOn when the bank was to pay it
/// @param status of the item now
public record SentItem(
        long id, String account, String payee, long amount, LocalDate payOn, CompensationItem.Status status) {}
