package app.redress.desktop;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;

/// A file that a case already holds and how it was read; it is listed beside new files and stays as it is.
public record KnownEvidence(ExportFile file, EvidenceKind kind, MappingProfile mapping) {}
