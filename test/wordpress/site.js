// @ts-check
import {cp, mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {answered, freePort, run, start} from './processes.js';

const name = 'menopause-backpain-info';
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export const plugin = here(`../../dist-wordpress/${name}`);
export const people = {administrator: 'clinic', author: 'writer'};
export const password = 'a password for a test';

/** PHP options that block requests to other servers. The database uses a socket. */
const withoutNetwork = [
  '-d',
  'allow_url_fopen=0',
  '-d',
  'disable_functions=fsockopen,pfsockopen,stream_socket_client,socket_connect,curl_exec,curl_multi_exec',
];

/**
 * Sets up a WordPress and serves it. The plugin is copied but not active yet.
 *
 * @param {object} site
 * @param {string} site.folder folder for its files
 * @param {typeof import('./releases.js').releases[number]} site.release
 * @param {Awaited<ReturnType<typeof import('./database.js').startDatabase>>} site.database
 * @param {string} site.databaseName
 */
export const startSite = async ({folder, release, database, databaseName}) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PHP_CLI_SERVER_WORKERS: '4',
    TEST_DATABASE: databaseName,
    TEST_SOCKET: database.socket,
    TEST_URL: url,
  };
  await database.create(databaseName);
  await release.unpack(folder);
  await cp(here('php/wp-config.php'), join(folder, 'wp-config.php'));
  await mkdir(join(folder, 'wp-content/mu-plugins'));
  for (const file of ['note-requests.php', 'other-plugins.php'])
    await cp(here(`php/${file}`), join(folder, 'wp-content/mu-plugins', file));
  const installed = join(folder, 'wp-content/plugins', name);
  await cp(plugin, installed, {recursive: true});

  // WordPress offers the languages that it finds a file for. The content of these files does not matter.
  const languages = join(folder, 'wp-content/languages');
  await mkdir(languages, {recursive: true});
  for (const locale of ['es_MX', 'fr_FR'])
    await cp(join(plugin, `languages/${name}-es.mo`), join(languages, `${locale}.mo`));

  /**
   * Runs PHP inside WordPress.
   *
   * @param {string} code returns the answer
   * @param {unknown} [input] `$input` in the code
   * @returns {Promise<any>}
   */
  const php = async (code, input = null) => {
    const before = code.includes('wp_install(') ? "define('WP_INSTALLING', true);" : '';
    const script = `${before} require '${folder}/wp-load.php';
      require_once ABSPATH . 'wp-admin/includes/admin.php';
      $input = json_decode($argv[1], true);
      $answer = (function () use ($input) { ${code} })();
      echo "\\0", json_encode($answer);`;
    process.env = {...process.env, ...env};
    const out = await run('php', [...withoutNetwork, '-r', script, '--', JSON.stringify(input)]);
    return JSON.parse(out.split('\0').at(-1) ?? '');
  };

  await php(
    `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('A clinic', $input['administrator'], 'clinic@example.org', true, '', $input['password']);
    return true;`,
    {...people, password},
  );
  await php(
    `switch_theme($input['theme']);
    wp_insert_user(array('user_login' => $input['author'], 'user_pass' => $input['password'], 'role' => 'author'));
    // Hide the welcome guide, which covers the editor on the first visit, for both people.
    $seen = array('core/edit-post' => array('welcomeGuide' => false), 'core' => array('welcomeGuide' => false));
    foreach (get_users() as $user) update_user_meta($user->ID, 'wp_persisted_preferences', $seen);
    update_option('fresh_site', 0);
    return true;`,
    {...people, password, theme: release.theme},
  );

  const server = start(
    'php',
    [...withoutNetwork, '-d', 'opcache.enable=0', '-S', `127.0.0.1:${port}`, '-t', folder],
    env,
  );
  await answered(`${url}/wp-login.php`);

  const log = async (/** @type {string} */ file) => {
    try {
      return await readFile(join(folder, file), 'utf8');
    } catch {
      return '';
    }
  };

  return {
    url,
    folder,
    installed,
    php,
    stop: server.stop,
    activate: () =>
      php(
        `$error = activate_plugin($input); return is_wp_error($error) ? $error->get_error_message() : '';`,
        `${name}/${name}.php`,
      ),
    deactivate: () => php(`deactivate_plugins($input); return true;`, `${name}/${name}.php`),
    /** @param {string} locale */
    speak: (locale) => php(`return update_option('WPLANG', $input);`, locale),
    /**
     * Publishes a post as one of the people. WordPress removes the HTML that this person may not write.
     *
     * @param {string} content
     * @param {keyof typeof people} [who]
     * @returns {Promise<string>} its address
     */
    publish: (content, who = 'administrator') =>
      php(
        `wp_set_current_user(get_user_by('login', $input['who'])->ID);
        $post = array('post_title' => 'A post', 'post_content' => $input['content'], 'post_status' => 'publish');
        return get_permalink(wp_insert_post(wp_slash($post), true));`,
        {content, who: people[who]},
      ),
    /** The warnings of WordPress and PHP. */
    problems: () => log('problems.log'),
    /** PHP's requests to other servers. */
    requests: () => log('requests.log'),
  };
};
