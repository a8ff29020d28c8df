package app.redress.planted.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;

/// Writes CSV bypassing the class that defuses formulas.
public record WritesCsv(CsvWriter csv) {}
