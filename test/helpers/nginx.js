// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {firstProgram} from './find-program.js';
import {freePort} from './free-port.js';
import {endWithThisProcess} from './screen.js';

/** Finds nginx and its two modules for Brotli. Undefined if one of the three is missing. */
export const findNginx = () => {
  const program = firstProgram('nginx', '/usr/sbin/nginx');
  const modules = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules']
    .map((folder) =>
      ['filter', 'static'].map((name) => join(folder, `ngx_http_brotli_${name}_module.so`)),
    )
    .find((paths) => paths.every((path) => existsSync(path)));
  return program && modules ? {program, modules} : undefined;
};

/**
 * Starts an nginx in one process and in its own folder, which `stop` deletes. It ends with this process
 * at the latest.
 *
 * @param {NonNullable<ReturnType<typeof findNginx>>} nginx
 * @param {(folder: string) => string} site the content of `server { … }`, with files in the folder
 */
export const startNginx = async ({program, modules}, site) => {
  const folder = await mkdtemp(join(tmpdir(), 'mbi-nginx-'));
  const port = await freePort();
  const log = join(folder, 'access.log');
  const config = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    config,
    `daemon off;
    master_process off;
    pid ${folder}/nginx.pid;
    error_log stderr notice;
    ${modules.map((path) => `load_module ${path};`).join('\n')}
    events {}
    http {
      include /etc/nginx/mime.types;
      log_format paths '$uri';
      access_log ${log} paths;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      server {
        listen 127.0.0.1:${port};
        ${site(folder)}
      }
    }`,
  );
  const child = spawn(program, ['-p', folder, '-c', config, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  endWithThisProcess(child);
  const remove = () => rm(folder, {recursive: true});
  try {
    await listening(child);
  } catch (error) {
    await remove();
    throw error;
  }

  return {
    folder,
    url: `http://127.0.0.1:${port}`,

    /** The requested paths, in order. */
    asked: async () => (await readFile(log, 'utf8')).split('\n').filter(Boolean),

    async stop() {
      // Without this, the process could end before nginx does.
      child.ref();
      child.kill();
      await ended;
      await remove();
    },
  };
};

/**
 * Waits until nginx listens: it does so before it prints its event method. If it cannot listen, it prints
 * the reason and ends.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child
 */
const listening = async ({stderr}) => {
  const said = [];
  for await (const line of createInterface(stderr)) {
    said.push(line);
    if (line.includes('event method')) return void stderr.resume();
  }
  throw new Error(`nginx has ended:\n${said.join('\n')}`);
};
