// @ts-check
/**
 * A client for the few commands of WebDriver that the tests use.
 *
 * @see https://www.w3.org/TR/webdriver2/
 */

/** @typedef {{type: 'key' | 'pointer', id: string, actions: object[]}} InputSource */

/**
 * Opens a browser.
 *
 * @param {number} port where the driver listens
 * @param {object} capabilities of the browser
 */
export const openWebDriver = async (port, capabilities) => {
  /**
   * @param {'DELETE' | 'POST'} method
   * @param {string} path
   * @param {object} [body]
   */
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && {body: JSON.stringify(body)}),
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`WebDriver, ${path}: ${value.error}, ${value.message}`);
    return value;
  };

  const {sessionId} = await call('POST', '', {capabilities: {alwaysMatch: capabilities}});
  const post = (/** @type {string} */ command, /** @type {object} */ body) =>
    call('POST', `/${sessionId}/${command}`, body);

  return {
    navigate: (/** @type {string} */ url) => post('url', {url}),

    /**
     * @template T
     * @param {() => T} script
     * @returns {Promise<T>}
     */
    execute: (script) => post('execute/sync', {script: `return (${script})()`, args: []}),

    resizeWindow: (/** @type {number} */ width, /** @type {number} */ height) =>
      post('window/rect', {width, height}),

    perform: (/** @type {InputSource} */ source) => post('actions', {actions: [source]}),

    close: () => call('DELETE', `/${sessionId}`),
  };
};
