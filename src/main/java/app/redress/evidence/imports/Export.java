package app.redress.evidence.imports;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.FormatDetector;
import app.redress.evidence.detect.sample.OtherFiles;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.mapping.CaseCurrency;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.rows.Row;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.values.TimeParser;
import app.redress.evidence.vocabulary.ExportColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One export of a known kind. It can be read repeatedly; every reading gives the same rows and receipt.
///
/// A bad line never stops a reading: an analyst must be able to show what a figure leaves out.
public final class Export<T> {
    /// Bytes on disk that count as the beginning.
    private static final long ENOUGH = 1 << 18;
    /// Amounts below which none is typical.
    private static final int FEW = 10;

    private final int index;
    private final ExportKind<T> kind;
    private final ExportSource source;
    private final ExportFormat format;
    private final Optional<Path> geoip;
    private final boolean zoneStated;
    private final Optional<String> unit;

    private Export(ExportKind<T> kind, int index, ExportFile file, MappingProfiles profiles, OtherFiles others) {
        this.index = index;
        this.kind = kind;
        this.source = new ExportSource(file);
        FormatDetector detector = new FormatDetector(source, profiles, others);
        this.format = SecondHourFinder.settled(source, detector.detect(kind.kind()));
        this.zoneStated = detector.stated().zone().isPresent()
                || !format.profile().conventions().zones().isEmpty()
                || !format.profile().zone().equals(profiles.zone());
        this.unit = detector.stated().said("amount.unit");
        this.geoip = kind.kind() == EvidenceKind.ACCESS
                ? detector.stated().said(MappingProfile.GEOIP).map(Path::of)
                : Optional.empty();
        // an unusable database is refused before the reading starts, not during it
        geoip.ifPresent(CountryLookup::from);
    }

    private Export(Export<T> other, Map<String, String> aliases) {
        this.index = other.index;
        this.kind = other.kind;
        this.source = other.source;
        ExportFormat as = other.format;
        this.format = new ExportFormat(as.dialect(), as.header(), as.profile().with(aliases), as.nested(), as.notes());
        this.geoip = other.geoip;
        this.zoneStated = other.zoneStated;
        this.unit = other.unit;
    }

    /// A copy with account aliases from another file.
    public Export<T> with(Map<String, String> aliases) {
        return new Export<>(this, aliases);
    }

    /// @param index position in the evidence set
    /// @param profiles statements about the file, overriding detection
    /// @throws UnusableInput when the file cannot be read as this kind at all
    public static <T> Export<T> of(ExportKind<T> kind, int index, ExportFile file, MappingProfiles profiles) {
        return of(kind, index, file, profiles, OtherFiles.NONE);
    }

    /// Opens an export in the context of other files.
    ///
    /// @param others what the other files of the set tell
    ///     account
    /// @throws UnusableInput when the file cannot be read as this kind at all
    public static <T> Export<T> of(
            ExportKind<T> kind, int index, ExportFile file, MappingProfiles profiles, OtherFiles others) {
        return new Export<>(kind, index, file, profiles, others);
    }

    /// Some accounts named by the first rows.
    public Set<String> someAccounts() {
        return beginning().moments().keySet();
    }

    /// When each account was active, according to the first rows.
    ///
    /// @param moments times by account
    /// @param zoneless whether these times have no offset and nobody stated their zone
    public record Beginning(Map<String, List<Instant>> moments, boolean zoneless) {}

    /// Accounts and times of the first rows.
    public Beginning beginning() {
        Map<String, List<Instant>> moments = new HashMap<>();
        boolean[] zoneless = new boolean[1];
        ResolvedMapping profile = format.profile();
        TimeParser times = profile.spelling().times(profile.zone());
        ExportPass.EvidenceSink<T> sink = (value, row, _) -> {
            Instant at = kind.at(value);
            String account = row.text(profile.at(ExportColumn.ACCOUNT_ID));
            if (at != null && !account.isEmpty()) {
                moments.computeIfAbsent(account, _ -> new ArrayList<>()).add(at);
                zoneless[0] |= times.zoneless(row.text(profile.at(ExportColumn.OCCURRED_AT)));
            } else if (!account.isEmpty()) {
                moments.computeIfAbsent(account, _ -> new ArrayList<>());
            }
        };
        look(sink, ENOUGH, _ -> {});
        return new Beginning(moments, zoneless[0] && !zoneStated);
    }

    /// The zone of times without an offset.
    public ZoneId zone() {
        return format.profile().zone();
    }

    /// Whether it holds amounts of money.
    public boolean holdsMoney() {
        return format.profile().has(ExportColumn.AMOUNT)
                || format.profile().has(ExportColumn.AMOUNT_IN)
                || format.profile().has(ExportColumn.AMOUNT_OUT)
                || format.profile().has(ExportColumn.BALANCE_BEFORE);
    }

    /// Digits of the minor unit in which its amounts are counted.
    public int decimals() {
        return format.profile().spelling().decimals();
    }

    /// Whether a person said that its amounts are counted in the smallest unit, such as cents.
    public boolean isInMinorUnits() {
        return unit.filter("minor"::equals).isPresent();
    }

    /// Whether a person said in which unit its amounts are counted.
    public boolean isUnitStated() {
        return unit.isPresent();
    }

    /// The currency of its amounts.
    public CaseCurrency currency() {
        return format.profile().conventions().currency();
    }

    /// The median of the amounts of the first rows in minor units, without their sign; 0 for too few to say.
    public long typicalAmount() {
        List<Long> amounts = new ArrayList<>();
        look(
                (value, _, _) -> {
                    if (kind.yen(value) != 0) {
                        amounts.add(Math.abs(kind.yen(value)));
                    }
                },
                ENOUGH,
                _ -> {});
        amounts.sort(null);
        return amounts.size() < FEW ? 0 : amounts.get(amounts.size() / 2);
    }

    public ExportFile file() {
        return source.file();
    }

    /// Name shown to people.
    public String name() {
        return source.name();
    }

    public ExportKind<T> kind() {
        return kind;
    }

    /// Bytes on disk.
    public long size() {
        return source.size();
    }

    public int index() {
        return index;
    }

    /// Reads the whole file and passes every accepted row to the sink.
    ///
    /// @param ticker receives the number of further bytes read, every few thousand rows; may throw to stop the
    /// reading
    public ImportResult read(RowSink<? super T> sink, LongConsumer ticker) {
        return pass(null, (value, row, _) -> sink.accept(value, row.lines()), ticker, Long.MAX_VALUE);
    }

    /// The same, but rows in common spelling are handed over without becoming objects. Together both sinks receive
    /// every accepted row once, in file order.
    public ImportResult read(RowSink<? super T> sink, PlainSink<T> plain, LongConsumer ticker) {
        ExportPass.EvidenceSink<T> both = new ExportPass.EvidenceSink<>() {
            @Override
            public void accept(T value, Row row, ExportPass<?> at) {
                sink.accept(value, row.lines());
            }

            @Override
            public PlainSink<T> plain() {
                return plain;
            }
        };
        return pass(null, both, ticker, Long.MAX_VALUE);
    }

    /// Reads only the rows of some accounts and skips the others unparsed. The receipt then counts only what was read.
    public ImportResult readAccounts(Predicate<String> accounts, RowSink<? super T> sink, LongConsumer ticker) {
        return pass(accounts, (value, row, _) -> sink.accept(value, row.lines()), ticker, Long.MAX_VALUE);
    }

    /// Copies the header and some rejected rows of a file verbatim. Only how the file is written has to be known.
    ///
    /// @param header physical lines of the header
    /// @param rejects of this file, in line order
    public static void copyRejected(
            ExportFile file, MappingProfiles profiles, long header, List<Reject> rejects, OutputStream out)
            throws IOException {
        ExportSource source = new ExportSource(file);
        new RejectedRowCopier(source, new FormatDetector(source, profiles).dialect()).copy(header, rejects, out);
    }

    /// Reads some accepted rows again.
    ///
    /// @param rows number of physical lines of each row, by its first line
    /// @param file the file as identified by an earlier reading
    public List<RefetchedRow<T>> originals(SortedMap<Long, Integer> rows, EvidenceFile file) {
        return new RowRefetcher<>(source, format, kind, parser()).at(rows, file);
    }

    /// What decides which rows a reading of the same bytes gives, in few characters.
    public String reading() {
        String place = Objects.equals(format.profile().constant(ExportColumn.TRANSACTION_ID), MappingProfile.LINE)
                ? String.valueOf(index)
                : "";
        return Sha256.hex(String.join(
                "\n", format.fingerprint(), place, geoip.map(Export::stamp).orElse("")));
    }

    private static String stamp(Path database) {
        ExportSource source = new ExportSource(ExportFile.of(database));
        return database.toAbsolutePath() + " " + source.stamp();
    }

    /// The file as identified by its content now.
    ///
    /// @param ticker called now and then; may throw to stop
    public EvidenceFile identified(Runnable ticker) {
        return file(source.sha256(ticker));
    }

    private EvidenceFile file(String sha256) {
        return new EvidenceFile(
                index, source.name(), source.file().path().toString(), kind.kind(), sha256, source.size());
    }

    RowParser<T> parser() {
        return kind.parser(format.profile(), geoip.map(CountryLookup::from).orElseGet(CountryLookup::new));
    }

    ResolvedMapping profile() {
        return format.profile();
    }

    /// Reads the beginning of the file, or all of it, for inspection.
    ImportResult look(ExportPass.EvidenceSink<T> sink, long atMost, LongConsumer ticker) {
        return pass(null, sink, ticker, atMost);
    }

    private ImportResult pass(
            @Nullable Predicate<String> accounts, ExportPass.EvidenceSink<T> sink, LongConsumer ticker, long atMost) {
        String before = source.stamp();
        try (ExportSource.Text text = source.text(format.dialect().stated())) {
            ExportPass<T> pass = new ExportPass<>(index, text, format, kind, parser(), accounts, sink, ticker);
            pass.run(atMost);
            EvidenceFile file = file(pass.whole() ? text.sha256() : "");
            if (!source.stamp().equals(before)) {
                throw file.changed(null);
            }
            return pass.result(file);
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(Message.of("file.stopped", source.file(), e.getMessage()), e);
        }
    }
}
