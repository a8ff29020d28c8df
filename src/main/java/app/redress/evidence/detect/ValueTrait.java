package app.redress.evidence.detect;

/// What a single value can look like. One value may look like several things: 20190703 is a day, a number and an id.
enum ValueTrait {
    /// Reads as a time or a day, and not as a mere number.
    TIME,
    /// A bare number that is a plausible day or count of seconds since 1970.
    BARE_TIME,
    /// A time without an offset of its own.
    ZONELESS,
    DAY_ONLY,
    TIME_OF_DAY,
    /// 43:30.8: what a spreadsheet leaves of a time.
    LOST_TIME,
    AMOUNT,
    NEGATIVE,
    POSITIVE,
    /// An amount with a fraction that is not nothing.
    FRACTION,
    /// A whole number of at most eight digits.
    SMALL_NUMBER,
    /// A number that begins with a zero, as ids do.
    LEADING_ZERO,
    /// -4.32E+18: what a spreadsheet leaves of a long id.
    ROUNDED,
    ADDRESS,
    COUNTRY,
    AGENT,
    YES_NO,
    TRUE_FALSE,
    REQUEST,
    HTTP_STATUS,
    /// Letters and digits without blanks.
    CODE,
    DIGIT,
    TYPE,
    STATUS,
    REFUND_STATUS,
    METHOD,
    EVENT,
    RESULT,
    PAYOUT,
    CONTROL,
    /// An account that another file of the set names too.
    SHARED_ACCOUNT
}
