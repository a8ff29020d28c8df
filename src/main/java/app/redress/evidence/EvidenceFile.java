package app.redress.evidence;

import app.redress.domain.EvidenceKind;

/// One export as it lies on disk, identified by its content.
///
/// @param index position in the evidence set; [app.redress.domain.SourceLine#file()] refers to it
/// @param name file name as shown to people, without the folder
/// @param path where it was read from
/// @param sha256 of the bytes on disk, lower-case hex
/// @param bytes size on disk
public record EvidenceFile(int index, String name, String path, EvidenceKind kind, String sha256, long bytes) {}
