package app.redress.casefile.results;

import app.redress.domain.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// @param name display name of the case
/// @param accountsScreened number of accounts in the evidence
/// @param tiers number of candidates by tier; 0 for a tier without accounts
public record CaseSummary(
        String name,
        Instant asOf,
        ZoneId zone,
        String policyName,
        long accountsScreened,
        Map<Tier, Integer> tiers,
        long compensationTotal,
        long atRiskTotal) {}
