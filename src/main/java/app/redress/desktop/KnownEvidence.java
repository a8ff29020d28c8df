package app.redress.desktop;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;

/// A file already in the case and how it was read; it is listed with the new files and cannot be changed.
public record KnownEvidence(ExportFile file, EvidenceKind kind, MappingProfile mapping) {}
