package app.redress.evidence;

import app.redress.domain.UnusableInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// An export on disk as a stream of text: unpacked, decoded, hashed as its bytes go by. Never written to.
final class ExportSource {
    private static final int BUFFER = 1 << 16;

    private final ExportFile file;
    private final Path path;

    ExportSource(ExportFile file) {
        this.file = file;
        this.path = file.path();
    }

    /// File name as shown to people.
    String name() {
        return file.name();
    }

    ExportFile file() {
        return file;
    }

    static List<ExportFile> textsIn(Path path) {
        return List.of(ExportFile.of(path));
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// The first unpacked bytes, for looking at.
    byte[] sample(int atMost) {
        try (InputStream in = unpacked(new BufferedInputStream(open(), BUFFER))) {
            return in.readNBytes(atMost);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Opens the text from its beginning, a byte-order mark skipped.
    Text text(Charset charset) {
        try {
            Positioned raw = new Positioned(open(), sha());
            InputStream in = unpacked(new BufferedInputStream(raw, BUFFER));
            Reader reader = new InputStreamReader(in, charset);
            return new Text(raw, new CountedLines(new WithoutMark(reader)));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream open() {
        try {
            if (Files.isDirectory(path)) {
                throw new UnusableInput(path + " is a folder; name the export file in it");
            }
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream unpacked(InputStream in) throws IOException {
        in.mark(4);
        byte[] magic = in.readNBytes(4);
        in.reset();
        if (magic.length >= 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b) {
            return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
        }
        if (magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4) {
            return zipMember(in);
        }
        return in;
    }

    private InputStream zipMember(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals("[Content_Types].xml")) {
                throw new UnusableInput(path + " is an office document; save the sheet as CSV first");
            }
            if (!entry.isDirectory()) {
                return zip;
            }
        }
        throw new UnusableInput(path + " is a zip archive without a file in it");
    }

    private UnusableInput unreadable(IOException e) {
        String why =
                switch (e) {
                    case NoSuchFileException _ -> "there is no such file; check the path";
                    case AccessDeniedException _ -> "it may not be read; ask its owner for read access";
                    default ->
                        "it cannot be read (" + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)
                                + "); copy it again from its source";
                };
        return new UnusableInput(path + ": " + why, e);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Text being read, with what is known of it so far.
    static final class Text implements AutoCloseable {
        private final Positioned raw;
        private final CountedLines reader;

        Text(Positioned raw, CountedLines reader) {
            this.raw = raw;
            this.reader = reader;
        }

        CountedLines reader() {
            return reader;
        }

        /// Bytes on disk consumed so far.
        long position() {
            return raw.position;
        }

        /// SHA-256 of all bytes on disk; reads what an archive's text left over.
        String sha256() throws IOException {
            raw.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(raw.getMessageDigest().digest());
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /// Bytes on disk, hashed and counted.
    static final class Positioned extends DigestInputStream {
        private long position;

        Positioned(InputStream in, MessageDigest digest) {
            super(in, digest);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            position += Math.max(n, 0);
            return n;
        }
    }

    /// Drops a byte-order mark, which is no part of the first header.
    private static final class WithoutMark extends java.io.FilterReader {
        private boolean begun;

        WithoutMark(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buf, int off, int len) throws IOException {
            int n = super.read(buf, off, len);
            if (!begun && n > 0) {
                begun = true;
                if (buf[off] == '\uFEFF') {
                    System.arraycopy(buf, off + 1, buf, off, n - 1);
                    return n == 1 ? read(buf, off, len) : n - 1;
                }
            }
            return n;
        }
    }
}
