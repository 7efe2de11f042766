/** The element with English only, on the test's own page. */
import '../element/article-links.test.js';
import '../element/deep-links.test.js';
import '../element/embedding.test.js';
import '../element/events.test.js';
import '../element/lifecycle.test.js';
import '../element/motion.test.js';
import '../element/mouse.test.js';
import '../element/narrow-screen.test.js';
import '../element/open.test.js';
import '../element/print.test.js';
import '../element/scrolling.test.js';
import '../element/slots.test.js';
import '../element/wrong-values.test.js';
