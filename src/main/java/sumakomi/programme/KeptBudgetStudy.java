package sumakomi.programme;

/** A study that is kept, worked out. */
public record KeptBudgetStudy(String id, BudgetStudy figures) {}
