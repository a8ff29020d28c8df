package app.redress.evidence.source;

import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// An export on disk as a stream of text: decompressed, decoded, and hashed while it is read. Never written to.
public final class ExportSource {
    private static final int BUFFER = 1 << 16;
    /// Names of the parts of a split archive.
    private static final Pattern PART = Pattern.compile("(?i)\\.(?:\\d{3}|z\\d\\d|part\\d+(?:\\.\\w+)?)$");

    private final ExportFile file;
    private final Path path;

    public ExportSource(ExportFile file) {
        this.file = file;
        this.path = file.path();
    }

    /// File name as shown to people.
    public String name() {
        return file.name();
    }

    public ExportFile file() {
        return file;
    }

    /// The texts in a file: itself, or the members of an archive when there are several.
    public static List<ExportFile> textsIn(Path path) {
        ExportSource source = new ExportSource(ExportFile.of(path));
        try (InputStream in = new BufferedInputStream(source.open(), BUFFER)) {
            List<String> members = members(in, path);
            return members.size() < 2
                    ? List.of(ExportFile.of(path))
                    : members.stream().map(m -> new ExportFile(path, m)).toList();
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private static List<String> members(InputStream in, Path path) throws IOException {
        if (!Archive.isZip(in)) {
            return List.of();
        }
        if (Archive.isLocked(in)) {
            throw new UnusableInput(Message.of("file.locked", path));
        }
        return Workbook.is(path) ? Workbook.tables(path) : Archive.members(in, path);
    }

    public long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// SHA-256 of the bytes on disk.
    ///
    /// @param ticker called now and then; may throw to stop
    public String sha256(Runnable ticker) {
        MessageDigest digest = Sha256.digest();
        byte[] bytes = new byte[BUFFER * 4];
        try (InputStream in = open()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                digest.update(bytes, 0, n);
                ticker.run();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Sha256.hex(digest);
    }

    /// Size and last-modified time, to detect that somebody wrote to the file.
    public String stamp() {
        try {
            return Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// The first decompressed bytes, for inspection.
    byte[] sample(int atMost) {
        try (InputStream in = unpacked(new BufferedInputStream(open(), BUFFER))) {
            return in.readNBytes(atMost);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Opens the text from its beginning, skipping a byte-order mark.
    ///
    /// @param stated encoding named by a person; null to detect it
    public Text text(@Nullable Charset stated) {
        try {
            Positioned raw = new Positioned(open(), Sha256.digest());
            DecodingReader decoded = new DecodingReader(unpacked(new BufferedInputStream(raw, BUFFER)), stated);
            return new Text(file, raw, decoded, new LineTrackingReader(JsonUnfolder.of(decoded)));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream open() {
        try {
            if (Files.isDirectory(path)) {
                throw new UnusableInput(Message.of("file.isFolder", path));
            }
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream unpacked(BufferedInputStream in) throws IOException {
        if (!Archive.isZip(in)) {
            return Archive.unpacked(in, file);
        }
        return Workbook.is(path)
                ? Workbook.text(path, file.member())
                : Archive.unpacked(Archive.open(in, path, file.member()), file);
    }

    private UnusableInput unreadable(IOException e) {
        boolean part = PART.matcher(path.getFileName().toString()).find();
        Message why =
                switch (e) {
                    case EOFException _ when part -> Message.of("file.part", file);
                    case NoSuchFileException _ -> Message.of("file.missing", file);
                    case AccessDeniedException _ -> Message.of("file.forbidden", file);
                    case ZipException _ when part -> Message.of("file.part", file);
                    case ZipException _ -> Message.of("file.badArchive", file, cause(e));
                    default -> Message.of("file.broken", file, cause(e));
                };
        return new UnusableInput(why, e);
    }

    private static String cause(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }

    /// Text being read, with its encoding, position and hash so far.
    public static final class Text implements AutoCloseable {
        private final ExportFile file;
        private final Positioned raw;
        private final DecodingReader decoded;
        private final LineTrackingReader lines;

        Text(ExportFile file, Positioned raw, DecodingReader decoded, LineTrackingReader lines) {
            this.file = file;
            this.raw = raw;
            this.decoded = decoded;
            this.lines = lines;
        }

        public ExportFile file() {
            return file;
        }

        public LineTrackingReader lines() {
            return lines;
        }

        /// The encoding as known so far.
        public Charset charset() {
            return decoded.charset();
        }

        /// The fault of encoding that is mended while the text is read.
        public Optional<Message> mended() {
            return decoded.mended();
        }

        /// Bytes on disk consumed so far.
        public long position() {
            return raw.position;
        }

        /// SHA-256 of all bytes on disk; reads whatever of the file was not consumed.
        public String sha256() throws IOException {
            raw.transferTo(java.io.OutputStream.nullOutputStream());
            return Sha256.hex(raw.getMessageDigest());
        }

        @Override
        public void close() throws IOException {
            lines.close();
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
}
