import {fields, schemaCheck, words} from '../text/schema.js';
import {Yaml} from '../text/yaml.js';

const check = schemaCheck('sources', {
  type: 'object',
  description: 'List the sources, each under a key of its own.',
  additionalProperties: fields(
    'Give author, title, year, doi or url, seen and seen-at.',
    {
      author: words('Name who wrote it.'),
      title: words("Write the source's own title."),
      year: {
        type: ['integer', 'string'],
        pattern: '^n\\.d\\.$',
        description: 'Write the year of publication in digits, or n.d. if the source shows none.',
      },
      doi: {
        type: 'string',
        pattern: '^10\\.\\d{4,9}/\\S+$',
        description: 'Write the bare DOI, such as 10.1000/182.',
      },
      url: {
        type: 'string',
        pattern: '^https://[^/\\s]+\\S*$',
        description: 'Write an address that begins with https://.',
      },
      seen: {
        enum: ['original', 'repository', 'copy'],
        description: 'Look at the source, then write original, repository or copy.',
      },
      'seen-at': words('Write where you saw it.'),
      note: words('Write the note or remove the field.'),
    },
    ['doi', 'url', 'note'],
  ),
});

/** The references, by key; `entries` is undefined when the file holds no readable map. */
export function readSources(file) {
  const yaml = new Yaml(String(file), file);
  check(yaml, file);
  const entries = isMap(yaml.value) ? yaml.value : undefined;
  for (const [key, source] of Object.entries(entries ?? {})) {
    if (isMap(source)) checkAddress(key, source, yaml, file);
  }
  return {file, yaml, entries};
}

const isMap = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

function checkAddress(key, {doi, url}, yaml, file) {
  const place = yaml.pointOfKey([key]);
  if (doi !== undefined && url !== undefined) {
    file.message(`Source "${key}" has both "doi" and "url". Keep one of them.`, {place});
  }
  if (doi === undefined && url === undefined) {
    file.message(`Source "${key}" has neither "doi" nor "url". Give one of them.`, {place});
  }
}
