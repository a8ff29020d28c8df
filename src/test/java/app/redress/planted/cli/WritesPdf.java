package app.redress.planted.cli;

import org.apache.pdfbox.pdmodel.PDDocument;

/// Breaks the rule that PDF is known only in the report.
public record WritesPdf(PDDocument document) {}
