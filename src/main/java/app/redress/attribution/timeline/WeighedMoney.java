package app.redress.attribution.timeline;

/// The transactions of one account, weighed in the ways in which a takeover may show in them.
///
/// @param whole by all that they are
/// @param besideStores without what others' fate says of the stores
/// @param likeOwner by whether the owner uses the stores, and by what the customer says: all that tells a thief who
/// buys what the owner does
record WeighedMoney(TransactionHmm whole, TransactionHmm besideStores, TransactionHmm likeOwner) {}
