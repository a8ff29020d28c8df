package app.redress.damages;

/// One row of a breakdown of unauthorised spend or charges, for example by store or by funding source.
///
/// @param dimension STORE, PREFECTURE, GOODS, METHOD, COUNTRY
/// @param label the value of the dimension, empty when the export does not say
/// @param yen unauthorised yen
public record BreakdownRow(String dimension, String label, long yen, int events, int accounts) {}
