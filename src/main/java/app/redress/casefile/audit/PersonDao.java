package app.redress.casefile.audit;

import app.redress.casefile.database.PassphraseHashing;
import app.redress.people.Person;
import app.redress.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The people of a case. Nobody is deleted, because decisions carry their names.
public interface PersonDao {
    /// A person as stored.
    ///
    /// @param place position in order of arrival
    /// @param foldedName name used for lookups, see [app.redress.people.PersonName]
    record Row(
            String foldedName,
            int place,
            String name,
            Role role,
            boolean active,
            boolean ownPassphrase,
            String salt,
            int iterations,
            String passphraseHash,
            String addedBy,
            Instant addedAt,
            int version) {
        public Person person() {
            return new Person(name, role, active, ownPassphrase);
        }

        public PassphraseHashing.Hash hash() {
            return new PassphraseHashing.Hash(salt, iterations, passphraseHash);
        }

        public Row with(Role otherRole, boolean stillActive) {
            return new Row(
                    foldedName,
                    place,
                    name,
                    otherRole,
                    stillActive,
                    ownPassphrase,
                    salt,
                    iterations,
                    passphraseHash,
                    addedBy,
                    addedAt,
                    version + 1);
        }

        public Row with(PassphraseHashing.Hash hash, boolean own) {
            return new Row(
                    foldedName,
                    place,
                    name,
                    role,
                    active,
                    own,
                    hash.salt(),
                    hash.iterations(),
                    hash.passphraseHash(),
                    addedBy,
                    addedAt,
                    version + 1);
        }
    }

    @SqlQuery("select count(*) from person")
    int count();

    @SqlQuery("select * from person order by place")
    @RegisterConstructorMapper(Row.class)
    List<Row> all();

    @SqlQuery("select * from person where folded_name = :folded")
    @RegisterConstructorMapper(Row.class)
    Optional<Row> find(String folded);

    @SqlUpdate(
            "insert into person (folded_name, place, name, role, active, own_passphrase, salt, iterations, passphrase_hash,"
                    + " added_by, added_at, version) values (:foldedName, :place, :name, :role, :active, :ownPassphrase, :salt,"
                    + " :iterations, :passphraseHash, :addedBy, :addedAt, :version)")
    int insert(@BindMethods Row row);

    @SqlUpdate("update person set role = :role, active = :active, own_passphrase = :ownPassphrase, salt = :salt,"
            + " iterations = :iterations, passphrase_hash = :passphraseHash, version = :version"
            + " where folded_name = :foldedName and version = :version - 1")
    int update(@BindMethods Row row);
}
