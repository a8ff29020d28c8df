package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;

/// A file of a set, the kind it is read as, and the statements that apply to it.
public record StatedFile(ExportFile file, EvidenceKind kind, MappingProfiles profiles) {}
