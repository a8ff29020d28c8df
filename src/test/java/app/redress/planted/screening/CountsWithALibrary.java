package app.redress.planted.screening;

import tech.tablesaw.api.Table;

/// An engine that needs more than Java.
public record CountsWithALibrary(Table table) {}
