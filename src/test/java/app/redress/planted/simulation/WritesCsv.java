package app.redress.planted.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;

/// Writes CSV past the one place that defuses formulas.
public record WritesCsv(CsvWriter csv) {}
