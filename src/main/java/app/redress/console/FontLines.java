package app.redress.console;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Fits a font's line height to its letters. Noto Sans JP reserves room for the tallest of all scripts, half an em
/// that a dense screen does not have, and a style sheet can only set the spacing within a paragraph. Changing the font
/// itself applies to every label, cell and drawing.
final class FontLines {
    /// Ascent and descent in ems: accented capitals and the descenders of g, p and y fit, and capitals are vertically
    /// centred.
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

    /// The checksum: the sum of 32-bit words; tables are padded with zeros to whole words.
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
