package app.redress.casefile.audit;

import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The audit table and its head, stored in the case row; no query here changes or removes a line.
public interface AuditDao {
    /// The last line as stored in the case row.
    record Head(long auditSeq, String auditHash) {}

    /// Locks the head, so that appends are serialised across connections and processes.
    @SqlQuery("select audit_seq, audit_hash from redress_case where id = 1 for update")
    @RegisterConstructorMapper(Head.class)
    Head lockHead();

    @SqlQuery("select audit_seq, audit_hash from redress_case where id = 1")
    @RegisterConstructorMapper(Head.class)
    Head head();

    @SqlUpdate("insert into audit (seq, happened_at, who, action, subject, detail, prev_hash, hash, os_user)"
            + " values (:seq, :at, :who, :action, :subject, :detail, :prevHash, :hash, :osUser)")
    void insert(@BindMethods AuditEntry entry);

    @SqlUpdate("update redress_case set audit_seq = :seq, audit_hash = :hash where id = 1")
    void moveHead(@BindMethods AuditEntry entry);
}
