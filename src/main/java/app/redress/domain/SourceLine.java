package app.redress.domain;

/// The origin of a row: the position of its file in the evidence set and the physical line.
///
/// @param file zero-based position in the evidence set
/// @param line one-based physical line on which the row begins
public record SourceLine(int file, long line) implements Comparable<SourceLine> {
    public SourceLine {
        if (file < 0 || line < 1) {
            throw new IllegalArgumentException("file " + file + ", line " + line + ": file counts from 0, line from 1");
        }
    }

    @Override
    public int compareTo(SourceLine other) {
        int byFile = Integer.compare(file, other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }
}
