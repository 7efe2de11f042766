// @ts-check
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {firstProgram} from './helpers/find-program.js';

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
