/** The element on pages in frames. */
import '../element/article-page.test.js';
import '../element/environments.test.js';
import '../element/hydration.test.js';
import '../element/page-css.test.js';
import '../element/prerendered.test.js';
import '../element/script-tag.test.js';
import '../element/many-elements.test.js';
