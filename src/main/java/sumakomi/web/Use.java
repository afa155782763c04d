package sumakomi.web;

import sumakomi.knowledge.Text;

/** Something that cites a source, and the page that shows it. */
record Use(String kind, Text title, String url) {}
