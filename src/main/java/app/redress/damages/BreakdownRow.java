package app.redress.damages;

/// One line of a breakdown of unauthorised spend or charges, such as by store or by funding source.
///
/// @param dimension STORE, PREFECTURE, GOODS, METHOD, COUNTRY
/// @param label the value of the dimension, empty when the export does not say
/// @param yen unauthorised yen
public record BreakdownRow(String dimension, String label, long yen, int events, int accounts) {}
