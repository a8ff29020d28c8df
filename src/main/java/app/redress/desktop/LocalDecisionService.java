package app.redress.desktop;

import app.redress.casefile.CaseFile;
import app.redress.domain.Channel;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;

/// Stores one person's decisions in a case file, which enforces the rules and keeps the audit log.
final class LocalDecisionService implements DecisionService {
    private final CaseFile file;
    private final String user;

    LocalDecisionService(CaseFile file, String user) {
        this.file = file;
        this.user = user;
    }

    @Override
    public void compensation(String account, Channel channel, CompensationItem.Status to, String reason) {
        file.decide(account, channel, to, user, reason);
    }

    @Override
    public void freeze(String account, FreezeItem.Status to, String reason) {
        file.decideFreeze(account, to, user, reason);
    }
}
