import {addScript, scripts} from './load-page.js';

/** Registers the element with English before the first test, by the script tag that users copy. */
before(() => addScript(document, scripts.english));
