/**
 * `npm run check:content`: tells how every language's text reads and what bears it out, as tables or
 * with `--json` as data, and ends with 1 when anything falls short.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ORIGINAL} from './article/contract.js';
import {asText} from './content-report/print.js';
import {reportOn} from './content-report/report.js';
import {languages} from './entries.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const read = (name) => ({path: `content/${name}`, text: readFileSync(`content/${name}`, 'utf8')});

const report = reportOn({
  original: read(`${ORIGINAL}.md`),
  translations: languages.filter((lang) => lang !== ORIGINAL).map((lang) => read(`${lang}.md`)),
  sources: read('sources.yaml'),
  readme: read('README.md'),
  today: new Date().toISOString().slice(0, 10),
});
console.log(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : asText(report));

const fallsShort = [report, ...report.languages].some(({shortfalls}) => shortfalls.length > 0);
process.exitCode = fallsShort ? 1 : 0;
