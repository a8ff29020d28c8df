package app.redress.evidence.detect.sample;

/// Possible traits of a single value. A value may have several: 20190703 is a day, a number and an id.
public enum ValueTrait {
    /// A time or date that is not merely a number.
    TIME,
    /// A bare number that is a plausible date or count of seconds since 1970.
    BARE_TIME,
    /// A time without an offset.
    ZONELESS,
    DAY_ONLY,
    TIME_OF_DAY,
    /// 43:30.8: a time truncated by a spreadsheet.
    LOST_TIME,
    AMOUNT,
    NEGATIVE,
    POSITIVE,
    /// An amount with a non-zero fraction.
    FRACTION,
    /// A whole number of at most eight digits.
    SMALL_NUMBER,
    /// A number with a leading zero, as in ids.
    LEADING_ZERO,
    /// -4.32E+18: a long id rounded by a spreadsheet.
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
    /// An account that another file of the set also names.
    SHARED_ACCOUNT
}
