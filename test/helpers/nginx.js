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

/** Where nginx is on this machine, with the two modules for Brotli; nowhere if one of them is missing. */
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
 * Starts an nginx of its own, in one process and in a folder of its own, which it deletes in the end.
 * It ends with this process at the latest.
 *
 * @param {NonNullable<ReturnType<typeof findNginx>>} nginx
 * @param {(folder: string) => string} site what stands in `server`, with files in the folder
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

    /** The paths that it was asked for, in their order. */
    asked: async () => (await readFile(log, 'utf8')).split('\n').filter(Boolean),

    async stop() {
      // Where nothing else keeps this process, it would end before nginx has.
      child.ref();
      child.kill();
      await ended;
      await remove();
    },
  };
};

/**
 * nginx listens before it says how it waits for events, and ends with its complaints where it cannot.
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
