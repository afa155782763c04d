package sumakomi.account;

import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param signIn name to sign in with, in small letters
 * @param name as others know the person
 * @param municipality code of the municipality, for a role that needs one
 * @param active whether the account may be used
 * @param mustChange whether the password was given by somebody else and has to be changed first
 * @param stamp counts what ends every session of the account: another password, role or municipality, and being locked
 * @param revision counts all changes from 1
 */
public record Account(String id, String signIn, String name, Role role, Optional<String> municipality, boolean active, boolean mustChange,
        int stamp, int revision) {

    public Account {
        if (role.ofAMunicipality() != municipality.isPresent()) {
            throw new IllegalArgumentException("The role " + role.word() + " with " + municipality);
        }
    }
}
