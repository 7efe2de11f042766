// @ts-check
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {planSetUp} from '../helpers/set-up-plan.js';

/** @type {import('../helpers/set-up-plan.js').Machine} */
const desktop = {
  missing: ['firefox', 'webkit', 'keys'],
  isCI: false,
  isRoot: false,
  isUbuntu: false,
  hasAptGet: true,
  hasSudo: true,
  startsNginx: true,
};

describe('the set-up of the tests', () => {
  it('lists each package once, with the reason', () => {
    assert.deepEqual(planSetUp(desktop).list.split('\n'), [
      '  firefox-esr        a browser, for the suites that run in several engines',
      '  webkit2gtk-driver  a browser, for test/element',
      '  xvfb               a screen that nobody sees, for WebKit and for the keys',
      '  xdotool            real keys, for the find bars of browsers',
      '  fonts-liberation   a font: text without glyphs has no size',
    ]);
  });

  it('names one command on a desktop and does not run it', () => {
    const {command, installs} = planSetUp(desktop);
    assert.equal(
      command,
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends ' +
        'firefox-esr webkit2gtk-driver xvfb xdotool fonts-liberation',
    );
    assert.equal(installs, false);
  });

  it('installs as root, without sudo', () => {
    const {command, installs} = planSetUp({...desktop, isRoot: true, hasSudo: false});
    assert.doesNotMatch(String(command), /sudo/);
    assert.equal(installs, true);
  });

  it('installs in CI where sudo asks for no password', () => {
    assert.equal(planSetUp({...desktop, isCI: true}).installs, true);
    assert.equal(planSetUp({...desktop, isCI: true, hasSudo: false}).installs, false);
  });

  it('has no command where there is no apt-get', () => {
    const {command, installs} = planSetUp({...desktop, isRoot: true, hasAptGet: false});
    assert.deepEqual({command, installs}, {command: undefined, installs: false});
  });

  it('lists browsers that Ubuntu has as snaps only, but does not install them', () => {
    const ubuntu = {...desktop, isUbuntu: true, isRoot: true};
    assert.match(planSetUp(ubuntu).list, /firefox-esr/);
    assert.doesNotMatch(String(planSetUp(ubuntu).command), /firefox/);
    assert.equal(planSetUp({...ubuntu, missing: ['chromium', 'firefox']}).installs, false);
  });

  it('stops the server that Debian starts with nginx', () => {
    const plan = planSetUp({...desktop, missing: ['nginx']});
    assert.match(String(plan.command), / && sudo systemctl disable --now nginx$/);
    const container = planSetUp({...desktop, missing: ['nginx'], startsNginx: false});
    assert.doesNotMatch(String(container.command), /systemctl/);
  });

  it('says what is missing before anything else, and fails without Chromium', () => {
    const script = fileURLToPath(new URL('../helpers/set-up.js', import.meta.url));
    const {status, stdout, stderr} = spawnSync(process.execPath, [script], {
      encoding: 'utf8',
      // No program is there, not even apt-get.
      env: {PATH: '/nowhere', ENGINES: 'chromium'},
    });
    assert.match(
      stdout,
      /^The tests need packages that this machine does not have:\n {2}chromium /,
    );
    assert.match(stderr, /^Not found: chromium, keys/);
    assert.equal(status, 1);
  });
});
