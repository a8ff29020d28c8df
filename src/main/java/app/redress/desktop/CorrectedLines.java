package app.redress.desktop;

import app.redress.evidence.source.EvidenceFile;
import java.nio.file.Path;

/// A file of corrected lines that had been rejected.
///
/// @param of the original file; corrected lines are read in the same way
/// @param file path of the corrected lines
public record CorrectedLines(EvidenceFile of, Path file) {}
