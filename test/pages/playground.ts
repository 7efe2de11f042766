/** The playground. */
import '../demo/playground.test.js';
import '../demo/playground-accessibility.test.js';
import '../demo/playground-code.test.js';
import '../demo/playground-snippet.test.js';
