package sumakomi.account;

/** What a person may do, whatever the thing; which things, {@link Person#only()} says. */
public enum Right {
    /** Read the knowledge, the rules, the sources and the examples. */
    READ_KNOWLEDGE,
    /** Have advice made on a profile that is sent and not kept. */
    TRY,
    /** Read profiles, advice and studies. */
    READ_WORK,
    /** Make, change and delete profiles, advice and studies. */
    WORK,
    /** Plan and accompany the programme of a year for all municipalities. */
    DESK,
    /** Give somebody without an account a link to one thing. */
    SHARE,
    /** See what a change of the knowledge does to the advice of all municipalities. */
    SEE_EFFECTS,
    /** Make, change and lock accounts. */
    MANAGE_ACCOUNTS,
    /** Read who changed what. */
    READ_TRAIL,
    /** Change the own password and make tokens for scripts. */
    OWN_ACCOUNT
}
