/** The element with English and Spanish, on the test's own page. */
import '../element/accessibility.test.js';
import '../element/buttons.test.js';
import '../element/computed-style.test.js';
import '../element/contrast.test.js';
import '../element/keyboard.test.js';
import '../element/options.test.js';
import '../element/ready-themes.test.js';
import '../element/review-line.test.js';
import '../element/screen-reader.test.js';
import '../element/emergency-number.test.js';
