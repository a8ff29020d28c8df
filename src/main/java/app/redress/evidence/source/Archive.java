package app.redress.evidence.source;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Compressed exports: gzip files, and zip archives with one or more texts.
final class Archive {
    private static final int BUFFER = 1 << 16;
    /// Texts about an export that stand beside its data.
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)(?:(?:read_?me|licen[cs]e|(?:sha\\d+|md5|check) ?sums?)(?:\\.(?:txt|md|html?|rtf|pdf))?|manifest\\.(?:json|txt|xml|md))");

    /// Logs compress about 50:1; a file that expands 200 times is treated as a decompression bomb.
    private static final long RATIO = 200;
    private static final long HARMLESS = 1L << 30;

    private Archive() {}

    static boolean isZip(InputStream in) throws IOException {
        byte[] magic = peek(in);
        return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
    }

    /// Whether the first entry is encrypted.
    static boolean isLocked(InputStream in) throws IOException {
        return ForeignFormat.isLocked(peek(in, 8));
    }

    private static byte[] peek(InputStream in) throws IOException {
        return peek(in, 4);
    }

    private static byte[] peek(InputStream in, int bytes) throws IOException {
        in.mark(bytes);
        byte[] magic = in.readNBytes(bytes);
        in.reset();
        return magic;
    }

    /// Names of the texts in a zip archive; files that operating systems add are ignored.
    static List<String> members(InputStream in, Path path) throws IOException {
        List<String> members = new ArrayList<>();
        ZipInputStream zip = zip(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            refuseOffice(entry, path);
            if (isText(entry)) {
                members.add(nameOf(entry));
            }
        }
        return members;
    }

    /// Opens one member; the first text when no name is given.
    static InputStream open(InputStream in, Path path, String member) throws IOException {
        ZipInputStream zip = zip(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            refuseOffice(entry, path);
            if (member.isEmpty() ? isText(entry) : nameOf(entry).equals(member)) {
                return new Bounded(zip, path);
            }
        }
        throw new UnusableInput(
                member.isEmpty() ? Message.of("file.emptyArchive", path) : Message.of("file.noMember", path, member));
    }

    /// Member names are UTF-8 where flagged as such; otherwise bytes are kept one to a character for `nameOf` to
    /// decode.
    private static ZipInputStream zip(InputStream in) {
        return new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    }

    static String nameOf(ZipEntry entry) {
        String name = entry.getName();
        boolean foreign = name.chars().allMatch(c -> c < 256) && name.chars().anyMatch(c -> c > 127);
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return foreign ? new String(bytes, EncodingDetector.detect(bytes)) : name;
    }

    static boolean isText(ZipEntry entry) {
        String name = entry.getName();
        String last = lastOf(name);
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !last.startsWith(".")
                && !last.equalsIgnoreCase("desktop.ini")
                && !last.equalsIgnoreCase("Thumbs.db")
                && !ABOUT.matcher(last).matches();
    }

    /// Whether an entry is a text about the export.
    static boolean isAbout(ZipEntry entry) {
        return !entry.getName().startsWith("__MACOSX/")
                && ABOUT.matcher(lastOf(entry.getName())).matches();
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static void refuseOffice(ZipEntry entry, Path path) {
        // the first is in every document of Microsoft's, the second in every open document
        if (entry.getName().equals("[Content_Types].xml") || entry.getName().equals("mimetype")) {
            throw new UnusableInput(Message.of("file.office", path));
        }
    }

    /// The stream, decompressed when it is gzip.
    static InputStream unpacked(InputStream raw, ExportFile file) throws IOException {
        InputStream in = raw.markSupported() ? raw : new BufferedInputStream(raw, BUFFER);
        byte[] magic = peek(in);
        if (magic.length >= 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b) {
            return new BufferedInputStream(new Bounded(new GZIPInputStream(in, BUFFER), file.path()), BUFFER);
        }
        if (isZip(in)) {
            throw new UnusableInput(Message.of("file.nested", file));
        }
        return in;
    }

    /// Fails a stream that expands to an absurd size.
    private static final class Bounded extends FilterInputStream {
        private final Path file;
        private final long most;
        private long unpacked;

        Bounded(InputStream in, Path file) {
            super(in);
            this.file = file;
            this.most = Math.max(HARMLESS, RATIO * file.toFile().length());
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            unpacked += Math.max(n, 0);
            if (unpacked > most) {
                throw new UnusableInput(Message.of("file.bomb", file));
            }
            return n;
        }
    }
}
