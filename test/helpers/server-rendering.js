// @ts-check
import {html} from 'lit';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';

const built = new URL('../../dist/define.js', import.meta.url).href;

/**
 * Renders the element on the server with the built npm modules, as a site does: the server's side
 * of `test/element/hydration.test.ts`.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const serverRendering = () => ({
  name: 'server-rendering',
  async executeCommand({command, payload}) {
    if (command !== 'render-on-server') return;
    await import(built);
    const markup = [String(payload)];
    const template = html(Object.assign(markup, {raw: markup}));
    return collectResult(render(template));
  },
});
