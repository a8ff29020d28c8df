package app.redress.desktop;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;

/// A file already in the case and how it was read; listed with the new files, but cannot be changed.
public record KnownEvidence(ExportFile file, EvidenceKind kind, MappingProfile mapping) {}
