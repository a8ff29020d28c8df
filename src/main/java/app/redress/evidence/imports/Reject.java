package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;

/// A row that could not be used as evidence, kept so that a figure can show what it leaves out.
///
/// @param line first physical line; the row ends on `lastLine`
/// @param column header of the offending column; empty when the whole row is at fault
/// @param raw its raw text, shortened if very long
public record Reject(
        EvidenceFile file, long line, long lastLine, String column, Message reason, Message remedy, String raw) {}
