package app.redress.desktop;

import app.redress.evidence.source.EvidenceFile;
import java.nio.file.Path;

/// A file with corrected lines that had been rejected.
///
/// @param of the original file; the lines are read in the same way
/// @param file where the corrected lines are
public record CorrectedLines(EvidenceFile of, Path file) {}
