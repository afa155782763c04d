package sumakomi.programme;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be attached to checklists.
 *
 * @param size the largest file; a form larger than {@code sumakomi.gate.body} does not come in at all
 * @param ofItem files of one item
 * @param ofProfile files of one profile
 */
@ConfigurationProperties("sumakomi.attachments")
record AttachmentLimits(@DefaultValue("1536KB") DataSize size, @DefaultValue("5") int ofItem, @DefaultValue("50") int ofProfile) {}
