package sumakomi.storage;

/**
 * What the last process left unfinished in the file. None of it had been confirmed to anybody.
 *
 * @param transactions changes that were begun and will be undone at opening
 * @param writes writes to the file that were cut off and will be left out
 */
public record UnfinishedWork(int transactions, int writes) {

    static final UnfinishedWork NONE = new UnfinishedWork(0, 0);

    public boolean any() {
        return transactions + writes > 0;
    }
}
