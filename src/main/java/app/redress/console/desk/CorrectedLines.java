package app.redress.console.desk;

import app.redress.evidence.EvidenceFile;
import java.nio.file.Path;

/// A file with lines that were rejected and have been put right.
///
/// @param of the file they come from; they are read as it was
/// @param file where the corrected lines are
public record CorrectedLines(EvidenceFile of, Path file) {}
