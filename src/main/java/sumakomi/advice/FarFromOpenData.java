package sumakomi.advice;

import sumakomi.advice.Advice.Answered;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * An answer of the municipality that is far from what is published; the advice goes by the answer all the same.
 *
 * @param text both values, and what to check
 */
public record FarFromOpenData(String question, Answered answer, Answered published, Text text, Basis basis, Citation source) {}
