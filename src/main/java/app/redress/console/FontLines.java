package app.redress.console;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Gives a font's lines the height of its letters. Noto Sans JP leaves room for the highest of all scripts, half an em
/// that a dense screen does not have, and a style sheet can space only lines of one paragraph. Stated in the font, the
/// height holds for every label, cell and drawing.
final class FontLines {
    /// Above and below the baseline, in ems: an accented capital and the feet of g, p and y fit, and capitals stand in
    /// the middle of the line.
    private static final double ASCENT = 0.98;

    private static final double DESCENT = 0.25;

    private static final int FIRST_ENTRY = 12;
    private static final int ENTRY = 16;
    private static final int CHECKSUM_OF_ALL = 0xB1B0AFBA;
    private static final int ADJUSTMENT_AT = 8;
    private static final int EM_AT = 18;

    private final ByteBuffer font;

    private FontLines(byte[] bytes) {
        font = ByteBuffer.wrap(bytes);
    }

    /// @param font a TrueType file
    static byte[] of(byte[] font) {
        byte[] set = font.clone();
        new FontLines(set).set();
        return set;
    }

    private void set() {
        short em = font.getShort(offset("head") + EM_AT);
        short ascent = (short) Math.round(em * ASCENT);
        short descent = (short) Math.round(em * DESCENT);
        put("hhea", 4, ascent, (short) -descent, (short) 0);
        put("OS/2", 68, ascent, (short) -descent, (short) 0, ascent, descent);
        font.putInt(offset("head") + ADJUSTMENT_AT, 0);
        font.putInt(offset("head") + ADJUSTMENT_AT, CHECKSUM_OF_ALL - checksum(0, font.capacity()));
    }

    private void put(String table, int at, short... figures) {
        int entry = entry(table);
        int place = font.getInt(entry + 8) + at;
        for (int n = 0; n < figures.length; n++) {
            font.putShort(place + 2 * n, figures[n]);
        }
        font.putInt(entry + 4, checksum(font.getInt(entry + 8), font.getInt(entry + 12)));
    }

    /// The sum of its 32-bit words; tables are filled up with zeros to whole words.
    private int checksum(int from, int length) {
        int sum = 0;
        for (int at = from; at + 3 < font.capacity() && at < from + length; at += 4) {
            sum += font.getInt(at);
        }
        return sum;
    }

    private int offset(String table) {
        return font.getInt(entry(table) + 8);
    }

    private int entry(String table) {
        int tag = ByteBuffer.wrap(table.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int n = 0; n < font.getShort(4); n++) {
            int entry = FIRST_ENTRY + n * ENTRY;
            if (font.getInt(entry) == tag) {
                return entry;
            }
        }
        throw new IllegalArgumentException("no TrueType font: it has no table " + table);
    }
}
