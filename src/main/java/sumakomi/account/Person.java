package sumakomi.account;

import java.util.Optional;

/** Who asks: somebody with an account, or a guest who came by a link. */
public sealed interface Person {

    /** Owner of what belongs to no municipality: the secretariat's alone. */
    String SECRETARIAT = "secretariat";

    /** Id of the account or of the link. */
    String id();

    /** As others know the person. */
    String name();

    boolean may(Right right);

    /** The one owner whose profiles, advice and studies the person sees; empty for all. */
    Optional<String> only();

    /** To whom belongs what the person makes; empty where it belongs to the municipality that it names. */
    Optional<String> office();

    /** Somebody with an account. */
    record Member(Account account) implements Person {

        @Override
        public String id() {
            return account.id();
        }

        @Override
        public String name() {
            return account.name();
        }

        @Override
        public boolean may(Right right) {
            return account.role().may(right);
        }

        /** Who works on nothing sees nothing. */
        @Override
        public Optional<String> only() {
            return may(Right.READ_WORK) ? account.municipality() : Optional.of("");
        }

        @Override
        public Optional<String> office() {
            return account.municipality();
        }
    }

    /** Somebody who came by a link; reads one thing and the knowledge that it rests on. */
    record Guest(GuestLink link) implements Person {

        @Override
        public String id() {
            return link.id();
        }

        @Override
        public String name() {
            return link.label();
        }

        @Override
        public boolean may(Right right) {
            return right == Right.READ_KNOWLEDGE || right == Right.READ_WORK;
        }

        @Override
        public Optional<String> only() {
            return Optional.of(link.owner());
        }

        @Override
        public Optional<String> office() {
            return Optional.of(link.owner());
        }
    }
}
