package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.values.ZoneNames;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the zone of times without an offset where the file names it: in the header or in a column.
public final class ZoneDetector {
    private static final Set<String> ZONE_HEADERS = Set.of(
            "timezone",
            "tz",
            "tzname",
            "zone",
            "zoneid",
            "utcoffset",
            "gmtoffset",
            "tzoffset",
            "timezoneoffset",
            "zeitzone",
            "zonahoraria",
            "husohorario",
            "fusohorário",
            "fuseauhoraire",
            "时区",
            "時區",
            "タイムゾーン",
            "時間帯");

    private static final Pattern ABOVE = Pattern.compile(
            "(?iu)(?:\\btime ?zone\\b|タイムゾーン|時間帯|\\bzeitzone\\b|\\btimes? (?:are|is|in|all)\\b|时区|時區|시간대|時刻)[はが]?(?:すべて|全て)?\\s*[:：=]?(.*)");

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final MappingProfile mapping;
    private final Map<ExportColumn, ZoneId> zones = new EnumMap<>(ExportColumn.class);
    private final List<Message> notes = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private ZoneId zone;

    /// @param usual zone of times where the file names none
    public ZoneDetector(
            SampleTable table,
            List<ColumnTraits> traits,
            Map<ExportColumn, ColumnMatch> used,
            MappingProfile mapping,
            ZoneId usual) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.mapping = mapping;
        this.zone = mapping.zone().orElse(usual);
        if (!mapping.said("zone.header").filter("ignored"::equals).isPresent()) {
            find();
        }
    }

    /// Zone of the times of the file.
    public ZoneId zone() {
        return zone;
    }

    /// Zones of columns that differ from it.
    public Map<ExportColumn, ZoneId> zones() {
        return zones;
    }

    public List<Message> notes() {
        return notes;
    }

    public List<Question> questions() {
        return questions;
    }

    private void find() {
        List<ExportColumn> times = used.keySet().stream().filter(this::zoneless).toList();
        Map<ExportColumn, ZoneId> named = new EnumMap<>(ExportColumn.class);
        for (ExportColumn column : times) {
            ZoneNames.inHeader(header(column)).ifPresent(z -> named.put(column, z));
        }
        if (named.isEmpty()) {
            besides(times);
            return;
        }
        if (disagrees(named.values().iterator().next())) {
            return;
        }
        boolean all = named.size() == times.size() && Set.copyOf(named.values()).size() == 1;
        named.forEach((column, found) -> notes.add(FieldWords.zoneOf(header(column), found)));
        if (all) {
            zone = named.values().iterator().next();
        } else {
            zones.putAll(named);
        }
    }

    /// Uses a column that names the zone of the row's times.
    private void besides(List<ExportColumn> times) {
        for (int i = 0; i < table.width() && !times.isEmpty(); i++) {
            int position = i;
            boolean free = ColumnMatch.isFree(position, used);
            if (free && namesZone(Synonyms.normalise(table.headers().get(i)))) {
                take(i);
                return;
            }
        }
        if (!times.isEmpty()) {
            above();
        }
    }

    /// A report may name the zone of all its times above the table.
    private void above() {
        List<String> texts = table.above();
        for (int i = 0; i < texts.size(); i++) {
            Matcher named = ABOVE.matcher(texts.get(i));
            if (named.find()) {
                String rest = named.group(1).isBlank() && i + 1 < texts.size() ? texts.get(i + 1) : named.group(1);
                Optional<ZoneId> found = ZoneNames.of(rest.strip()).or(() -> ZoneNames.inHeader(rest));
                if (found.isPresent() && !disagrees(found.get())) {
                    zone = found.get();
                    notes.add(Message.of("warn.zoneAbove", texts.get(i), zone));
                }
                return;
            }
        }
    }

    private static boolean namesZone(String header) {
        return ZONE_HEADERS.contains(header) || header.endsWith("timezone");
    }

    private void take(int position) {
        Set<ZoneId> found = new LinkedHashSet<>();
        List<String> words = traits.get(position).texts().toList();
        Optional<ZoneId> seasons = ZoneNames.seasons(words);
        seasons.ifPresentOrElse(
                found::add, () -> words.forEach(text -> ZoneNames.of(text).ifPresent(found::add)));
        boolean allKnown = seasons.isPresent()
                || words.stream().allMatch(text -> ZoneNames.of(text).isPresent());
        if (words.isEmpty()) {
            return;
        }
        if (ZoneNames.ownNames(zone).containsAll(words)) {
            notes.add(FieldWords.zoneBeside(table.nameOf(position), zone));
            return;
        }
        if (!allKnown || found.size() > 1) {
            if (mapping.zone().isEmpty()) {
                questions.add(FieldWords.severalZones(table.nameOf(position), words, zone));
            }
        } else if (!disagrees(found.iterator().next())) {
            zone = found.iterator().next();
            notes.add(FieldWords.zoneBeside(table.nameOf(position), zone));
        }
    }

    /// Whether a person stated a different zone and must now decide which is right.
    private boolean disagrees(ZoneId found) {
        Optional<ZoneId> said = mapping.zone();
        if (said.isEmpty()
                || same(said.get(), found)
                || mapping.said("zone.header").isPresent()) {
            return false;
        }
        questions.add(FieldWords.zoneConflict(said.get(), found));
        return true;
    }

    private static boolean same(ZoneId a, ZoneId b) {
        Instant then = Instant.EPOCH;
        return a.equals(b)
                || a.getRules().isFixedOffset()
                        && b.getRules().isFixedOffset()
                        && a.getRules().getOffset(then).equals(b.getRules().getOffset(then));
    }

    private boolean zoneless(ExportColumn column) {
        ColumnMatch found = used.get(column);
        return found != null
                && ValueFormatDetector.isTime(column)
                && (traits.get(found.position()).has(ValueTrait.ZONELESS)
                        || traits.get(found.position()).has(ValueTrait.TIME_OF_DAY));
    }

    private String header(ExportColumn column) {
        ColumnMatch found = used.get(column);
        return found == null ? "" : table.headers().get(found.position());
    }
}
