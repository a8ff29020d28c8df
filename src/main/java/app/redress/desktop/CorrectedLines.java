package app.redress.desktop;

import app.redress.evidence.source.EvidenceFile;
import java.nio.file.Path;

/// A file with lines that were rejected and have been put right.
///
/// @param of the file they come from; they are read as it was
/// @param file where the corrected lines are
public record CorrectedLines(EvidenceFile of, Path file) {}
