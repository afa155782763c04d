package sumakomi.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words that nobody can guess, and the hash under which the database knows them. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** Signs that are not mistaken for one another when they are read off a console or a slip of paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int OF_A_GROUP = 5;

    private Secrets() {}

    /** 256 bits, fit for an address and a cookie. */
    static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password for one use, 98 bits in groups of five signs. */
    static String oneTimePassword() {
        return IntStream.range(0, GROUPS).mapToObj(group -> IntStream.range(0, OF_A_GROUP).mapToObj(i -> String.valueOf(SIGNS.charAt(RANDOM
                .nextInt(SIGNS.length())))).collect(Collectors.joining())).collect(Collectors.joining("-"));
    }

    /** A word of 256 random bits needs no salt and no slow hash. */
    static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
