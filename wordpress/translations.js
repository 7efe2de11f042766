// @ts-check
/** Extracts the plugin's texts from its code, and compiles translations for WordPress. */
import {mo, po} from 'gettext-parser';

const call = /(?<![\w$])(?:esc_html|esc_attr)?_{1,2}\(\s*'((?:[^'\\]|\\.)*)',\s*'[\w-]+'\s*\)/g;
const comment = /\/\* translators: (.*?) \*\/\s*$/;

/**
 * Returns all texts to translate, as a template for translators.
 *
 * @param {Record<string, string>} files the code by its path in the plugin
 * @param {Record<string, any>} block content of `block.json`
 * @param {string} version
 */
export const findWords = (files, block, version) => {
  /** @type {Record<string, Record<string, any>>} */
  const translations = {'': {}};
  /**
   * @param {string} msgid
   * @param {string} reference
   * @param {{context?: string, extracted?: string}} [more]
   */
  const note = (msgid, reference, {context = '', extracted} = {}) => {
    const words = (translations[context] ??= {});
    const before = words[msgid]?.comments.reference;
    const references = [...new Set([before, reference].filter(Boolean))].join('\n');
    words[msgid] = {
      msgid,
      ...(context && {msgctxt: context}),
      msgstr: [''],
      comments: {reference: references, ...(extracted && {extracted})},
    };
  };
  for (const [path, code] of Object.entries(files)) {
    for (const {0: found, 1: words, index} of code.matchAll(call)) {
      if (!found) continue;
      const extracted = comment.exec(code.slice(0, index).replace(/[^\n]*$/, ''))?.[1];
      note(words.replace(/\\'/g, "'"), path, {extracted: extracted && `translators: ${extracted}`});
    }
  }
  const main = 'menopause-backpain-info.php';
  for (const header of ['Plugin Name', 'Description']) {
    const words = new RegExp(`^ \\* ${header}: *(.*)$`, 'm').exec(files[main] ?? '')?.[1];
    if (words) note(words, main);
  }
  const where = 'block/block.json';
  note(block.title, where, {context: 'block title'});
  note(block.description, where, {context: 'block description'});
  for (const keyword of block.keywords) note(keyword, where, {context: 'block keyword'});
  return po.compile({
    charset: 'utf-8',
    headers: {
      'Project-Id-Version': `menopause-backpain-info ${version}`,
      'Content-Type': 'text/plain; charset=UTF-8',
    },
    translations,
  });
};

/**
 * Compiles a translator's file into the files that WordPress reads.
 *
 * @param {string | Buffer} text of a .po file
 */
export const compileWords = (text) => {
  const table = po.parse(text);
  const lang = table.headers.Language;
  const entries = Object.values(table.translations[''] ?? {})
    .filter(({msgid, msgstr}) => msgid && msgstr[0])
    .map(({msgid, msgstr}) => [msgid, msgstr]);
  return {
    mo: mo.compile(table),
    json: JSON.stringify({
      domain: 'messages',
      locale_data: {
        messages: {'': {domain: 'messages', lang}, ...Object.fromEntries(entries)},
      },
    }),
  };
};
