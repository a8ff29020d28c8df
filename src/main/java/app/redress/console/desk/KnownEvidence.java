package app.redress.console.desk;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.ExportFile;
import app.redress.evidence.Mapping;

/// A file that a case already holds and how it was read; it is listed beside new files and stays as it is.
public record KnownEvidence(ExportFile file, EvidenceKind kind, Mapping mapping) {}
