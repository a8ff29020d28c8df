package app.redress.analysis;

import app.redress.analysis.joining.JoinWords;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.store.EvidenceStore;
import java.util.List;
import java.util.Optional;

/// A set of files whose accounts and times are known to match, with its first reading. If another spelling or a period
/// settles that, the set is read again with it.
///
/// @param settled statements that settled it
record AgreedEvidence(EvidenceSet evidence, FirstPass first, MappingProfile settled) implements AutoCloseable {
    private static final int MOST_READINGS = 4;

    /// Statements about one file that can only apply to all.
    private static final List<String> SHARED =
            List.of("account.form", "account.by", "period.from", "period.to", "currency");

    /// @throws app.redress.domain.UnusableInput when a person must say how the files relate
    static AgreedEvidence read(
            AnalysisRequest request, Policy policy, WorkerPool crew, Progress progress, EvidenceStore store) {
        AnalysisRequest asked = shared(request);
        MappingProfile settled = MappingProfile.NONE;
        AgreedEvidence read = once(asked, settled, policy, crew, progress, store);
        for (int i = 1; i < MOST_READINGS; i++) {
            Optional<MappingProfile> more = read.settled(asked);
            if (more.isEmpty()) {
                return read;
            }
            read.close();
            asked = asked.saying(more.get());
            settled = settled.over(more.get());
            read = once(asked, settled, policy, crew, progress, store);
            read.sayHow(more.get());
        }
        return read;
    }

    private Optional<MappingProfile> settled(AnalysisRequest asked) {
        try {
            return new EvidenceChecks(first, asked).settled();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    @Override
    public void close() {
        first.close();
    }

    private static AgreedEvidence once(
            AnalysisRequest request,
            MappingProfile settled,
            Policy policy,
            WorkerPool crew,
            Progress progress,
            EvidenceStore store) {
        EvidenceSet evidence = EvidenceSet.of(request, progress);
        FirstPass first = new FirstPass(evidence, policy, crew, progress, store);
        try {
            return new AgreedEvidence(evidence, first.read(), settled);
        } catch (RuntimeException stopped) {
            first.close();
            throw stopped;
        }
    }

    private void sayHow(MappingProfile settled) {
        settled.lines().forEach((key, value) -> first.note(0, JoinWords.settled(key + " = " + value)));
    }

    /// The request with what is said of one file but can only apply to all.
    static AnalysisRequest shared(AnalysisRequest request) {
        AnalysisRequest all = request;
        for (MappingProfile said : request.profiles().perFile().values()) {
            for (String key : SHARED) {
                Optional<String> value = said.said(key);
                if (value.isPresent()) {
                    all = all.saying(MappingProfile.NONE.with(key, value.get()));
                }
            }
        }
        return all;
    }
}
