package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;

/// A line that could not be taken as evidence, kept so that a figure can show what it leaves out.
///
/// @param line first physical line; the row ends on `lastLine`
/// @param column header of the offending column, empty when the row as a whole is at fault
/// @param raw the text as it stands in the file, shortened when very long
public record Reject(
        EvidenceFile file, long line, long lastLine, String column, Message reason, Message remedy, String raw) {}
