/** Many officers at once against the real application: how long they wait, and what it costs. See docs/performance.md. */
package sumakomi.load;
