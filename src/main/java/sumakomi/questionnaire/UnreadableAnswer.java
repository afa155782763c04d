package sumakomi.questionnaire;

import sumakomi.knowledge.Question;

/**
 * An answer that is kept and cannot be read. It counts for nothing and stays until the question is answered anew or cleared.
 *
 * @param text what is kept, on one line
 */
public record UnreadableAnswer(Question question, String text) {}
