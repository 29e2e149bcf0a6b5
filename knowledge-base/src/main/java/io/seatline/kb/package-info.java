/**
 * The knowledge base: articles (常见问题) and their search. The module stands, its first feature is not built yet.
 * Must not know calls, agents or the switch; it knows db alone.
 * Start reading here when {@code KnowledgeBase} arrives.
 */
@NullMarked
package io.seatline.kb;

import org.jspecify.annotations.NullMarked;
