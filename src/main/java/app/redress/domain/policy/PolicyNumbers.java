package app.redress.domain.policy;

/// All numbers of a policy.
public record PolicyNumbers(
        OperatorThresholds operator,
        ScreeningThresholds screening,
        TakeoverPrior takeover,
        HmmLogOdds hmm,
        SignalShares signals,
        SourceWeights sources,
        VerdictThresholds verdicts,
        RangeSettings range,
        FreezeUrgency freeze,
        MuleThresholds mules,
        LabelWeights labels,
        ClaimPointers claims) {}
