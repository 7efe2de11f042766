import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compileWith, good} from './fixtures/articles.js';

const IDS = 'get-help, causes, symptoms, treatment, see-a-doctor, questions, sources';
const [frontMatter] = good.text.match(/^---.*?^---$/ms);
const LONG =
  'It hurts more as one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two.';
const HARD =
  'Musculoskeletal deterioration necessitates multidisciplinary rehabilitation. [@alpha]';

/**
 * Each case spoils the good article in one way: what the compiler names, the passages replaced in
 * the article (or in the sources), and all that it says.
 */
const cases = {
  'front matter': [
    [
      'a file without front matter',
      {text: [[frontMatter, '']]},
      'content/en.md:1:1: "front matter" is empty. Begin the file with title, lang, dir and so on, between two --- lines.',
    ],
    [
      'malformed YAML',
      {text: [['dir: ltr', 'dir: [ltr']]},
      'content/en.md:5:1: Malformed YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct it here.',
    ],
    [
      'a missing field',
      {text: [['lang: en\n', '']]},
      'content/en.md:2:1: Missing field "lang". Write a language tag such as en or pt-BR.',
    ],
    [
      'a missing label',
      {text: [['  print: Print\n', '']]},
      'content/en.md:8:1: Missing field "print" in "labels". Write it in the article\'s language, without braces.',
    ],
    [
      'an unknown field',
      {text: [['dir: ltr', 'dir: ltr\nauthor: Me']]},
      'content/en.md:5:1: Unknown field "author". Remove it or correct its name.',
    ],
    [
      'a field given twice',
      {text: [['dir: ltr', 'dir: ltr\ndir: ltr']]},
      'content/en.md:5:1: "dir" stands here a second time. Keep one.',
    ],
    [
      'an empty field',
      {text: [['title: Menopause and back pain', 'title:']]},
      'content/en.md:2:7: "title" is empty. Write the article\'s title.',
    ],
    [
      'a direction that is none',
      {text: [['dir: ltr', 'dir: up']]},
      'content/en.md:4:6: "dir" cannot be "up". Write ltr or rtl.',
    ],
    [
      'a language that is none',
      {text: [['lang: en', 'lang: plain English']]},
      'content/en.md:3:7: "lang" cannot be "plain English". Write a language tag such as en or pt-BR.',
    ],
    [
      'a language other than that of the file name',
      {text: [['lang: en', 'lang: es']]},
      'content/en.md:3:7: "lang" is es in a file named en.md. Name the file es.md or correct it.',
    ],
    [
      'a day that does not exist',
      {text: [['updated: 2026-11-22', 'updated: 2026-02-30']]},
      'content/en.md:5:10: "updated" cannot be "2026-02-30". Write a date of the calendar as YYYY-MM-DD.',
    ],
    [
      'a check that is due before it was made',
      {text: [["'2027-11-22'", '2026-11-22']]},
      'content/en.md:6:12: "review-by" is not after "updated" (2026-11-22). Correct one of the dates.',
    ],
    [
      'an emergency number without quotes',
      {text: [["'911'", '911']]},
      'content/en.md:7:19: "emergency-number" cannot be 911. Write its digits in quotes, such as \'911\'.',
    ],
    [
      'a label without its placeholder',
      {text: [['on {date}.\n  not', 'today.\n  not']]},
      'content/en.md:16:12: "checked" cannot be "Checked against the sources below today.". Write it in the article\'s language, with {date} and no other braces.',
    ],
    [
      'a placeholder that nothing fills',
      {text: [['print: Print', 'print: Print {title}']]},
      'content/en.md:13:10: "print" cannot be "Print {title}". Write it in the article\'s language, without braces.',
    ],
  ],

  sources: [
    [
      'a citation of an unknown source',
      {text: [['[@alpha; @beta]', '[@alpha; @delta]']]},
      'content/en.md:26:57: Unknown source "delta". Add it to content/sources.yaml or correct the key.',
    ],
    [
      'a citation in a caption of an unknown source',
      {text: [['Pain in midlife [@beta]', 'Pain in midlife [@delta]']]},
      'content/en.md:43:10: Unknown source "delta". Add it to content/sources.yaml or correct the key.',
    ],
    [
      'a citation that cannot be read',
      {text: [['[@alpha; @beta]', '[@alpha, @beta]. [@alpha]']]},
      'content/en.md:26:48: Citation "[@alpha, @beta]" cannot be read. Write [@key] or [@key; @other].',
    ],
    [
      'a source that is never cited',
      {
        text: [
          ['[@gamma]\n\n   Rest', '[@alpha]\n\n   Rest'],
          ...['tired. ', '=2). '].map(citeAlpha),
        ],
      },
      'content/sources.yaml:27:1: Source "gamma" is cited nowhere. Cite it or remove it.',
    ],
    [
      'a source listed twice',
      {sources: [['beta:', 'gamma: {}\nbeta:']]},
      'content/sources.yaml:28:1: "gamma" stands here a second time. Keep one.',
    ],
    [
      'a source without a field',
      {sources: [['  seen-at: who.int\n', '']]},
      'content/sources.yaml:27:1: Missing field "seen-at" in "gamma". Write where you saw it.',
    ],
    [
      'a source with an unknown field',
      {sources: [['note:', 'remark:']]},
      'content/sources.yaml:24:3: Unknown field "remark". Remove it or correct its name.',
    ],
    [
      'a source that nobody has seen',
      {sources: [['seen: copy', 'seen: unverified']]},
      'content/sources.yaml:32:9: "seen" cannot be "unverified". Look at the source, then write original, repository or copy.',
    ],
    [
      'a year that is no number',
      {sources: [['year: 2010', 'year: about 2010']]},
      'content/sources.yaml:20:9: "year" cannot be "about 2010". Write the year of publication in digits, or n.d. if the source shows none.',
    ],
    [
      'a year in quotes',
      {sources: [['year: 2010', "year: '2010'"]]},
      'content/sources.yaml:20:9: "year" cannot be "2010". Write the year of publication in digits, or n.d. if the source shows none.',
    ],
    [
      'a missing date in other letters',
      {sources: [['year: 2010', 'year: n.d']]},
      'content/sources.yaml:20:9: "year" cannot be "n.d". Write the year of publication in digits, or n.d. if the source shows none.',
    ],
    [
      'a DOI written as an address',
      {sources: [['doi: 10.1001/', 'doi: https://doi.org/10.1001/']]},
      'content/sources.yaml:5:8: "doi" cannot be "https://doi.org/10.1001/jama.2014.8063". Write the bare DOI, such as 10.1000/182.',
    ],
    [
      'a source at an unsafe address',
      {sources: [['url: https:', 'url: http:']]},
      'content/sources.yaml:21:8: "url" cannot be "http://example.org/pain". Write the https:// address of the page itself, not of a home page or a search.',
    ],
    [
      'a source at a home page',
      {sources: [['example.org/pain', 'example.org/']]},
      'content/sources.yaml:21:8: "url" cannot be "https://example.org/". Write the https:// address of the page itself, not of a home page or a search.',
    ],
    [
      'a source at a search',
      {sources: [['example.org/pain', 'example.org/find.cfm?query=pain']]},
      'content/sources.yaml:21:8: "url" cannot be "https://example.org/find.cfm?query=pain". Write the https:// address of the page itself, not of a home page or a search.',
    ],
    [
      'a source with a DOI but no journal',
      {sources: [['  journal: JAMA\n', '']]},
      'content/sources.yaml:2:3: "alpha" has the wrong shape. Give the journal beside the DOI.',
    ],
    [
      'a source that says nothing for a section that cites it',
      {sources: [['    see-a-doctor: [Call.]\n', '']]},
      'content/en.md:76:87: "gamma" has no line for section "see-a-doctor". Add it under "says" in content/sources.yaml.',
    ],
    [
      'a source with a DOI and an address',
      {sources: [['  url:', '  doi: 10.1000/182\n  journal: J Pain\n  url:']]},
      'content/sources.yaml:18:3: "beta" has the wrong shape. Give either "doi" or "url".',
    ],
    [
      'a source with neither DOI nor address',
      {sources: [['  url: https://example.org/pain\n', '']]},
      'content/sources.yaml:18:3: "beta" has the wrong shape. Give either "doi" or "url".',
    ],
  ],

  citations: [
    [
      'a paragraph without one',
      {text: [['midlife. [@beta]', 'midlife.']]},
      'content/en.md:24:1: Paragraph without citation. End it with one, such as [@key].',
    ],
    [
      'a list item without one',
      {text: [['- stiff [@alpha]', '- stiff']]},
      'content/en.md:55:1: List item without citation. End it with one, such as [@key].',
    ],
    [
      'a nested list item without one',
      {text: [['- stiff [@alpha]', '- stiff: [@alpha]\n  - at dawn']]},
      'content/en.md:56:3: List item without citation. End it with one, such as [@key].',
    ],
    [
      'a paragraph of a numbered step without one',
      {text: [['   Walk each day. [@gamma]', '   Walk each day.']]},
      'content/en.md:68:4: Paragraph without citation. End it with one, such as [@key].',
    ],
    [
      'a quotation without one',
      {text: [['Does it wake', '> It wakes me.\n\nDoes it wake']]},
      'content/en.md:58:3: Paragraph without citation. End it with one, such as [@key].',
    ],
    [
      'a chart without one',
      {text: [['caption: Pain in midlife [@beta]', 'caption: Pain in midlife']]},
      'content/en.md:39:1: Chart without citation. End it with one, such as [@key].',
    ],
    [
      'a statement that ends in a question',
      {text: [['Does it wake you at night?', 'It wakes you. Is that so?']]},
      'content/en.md:58:1: Paragraph without citation. End it with one, such as [@key].',
    ],
    [
      'a colon that leads into nothing',
      {text: [['Does it wake you at night?', 'It wakes you:']]},
      'content/en.md:58:1: Paragraph without citation. End it with one, such as [@key].',
    ],
    [
      'a whole section without one, in a single message',
      {
        text: [
          ['stiff [@alpha]', 'stiff'],
          ['sore [@alpha]', 'sore'],
        ],
      },
      'content/en.md:49:1: Section without citation: "symptoms". Cite a source in each paragraph.',
    ],
  ],

  structure: [
    [
      'a missing section',
      {text: [['## Questions to ask {#questions}\n\n_Take this list with you_\n', '']]},
      'content/en.md:1:1: Section "questions" is missing. Add a ## heading that ends with {#questions}.',
    ],
    [
      'a section without an id',
      {text: [['Sources {#sources}', 'Sources {#sources}\n\n_More_\n\n## More']]},
      `content/en.md:88:1: Section without an id. End its heading with {#id}, one of ${IDS}.`,
    ],
    [
      'an unknown section id',
      {text: [['Sources {#sources}', 'Sources {#sources}\n\n_More_\n\n## More {#more}']]},
      `content/en.md:88:1: Unknown section id "more". Use one of ${IDS}.`,
    ],
    [
      'a section id used twice',
      {text: [['Sources {#sources}', 'Sources {#sources}\n\n_More_\n\n## More {#sources}']]},
      'content/en.md:88:1: Second section with the id "sources". Use each id once.',
    ],
    [
      'a section without a teaser',
      {text: [['_What we read_\n\n', '']]},
      'content/en.md:84:1: Section without a teaser. Begin it with one line in *italics*, alone in its paragraph.',
    ],
    [
      'an article without a summary',
      {
        text: [
          ['Back pain is common in midlife. [@beta]\n\n', ''],
          ['- **Known:** Most of it gets better with time. [@alpha; @beta]\n\n', ''],
        ],
      },
      'content/en.md:1:1: Article without a summary. Write its main message before the first ## heading.',
    ],
    [
      'a heading with a single #',
      {text: [['### Move', '# Move\n\n### Walk']]},
      'content/en.md:64:1: Heading with a single #. Begin it with ## or more; the title is in the front matter.',
    ],
    [
      'a section heading inside a list',
      {text: [['#### Walk', '## Walk']]},
      'content/en.md:66:4: Section heading inside a list or quotation. Move it to the margin or use ###.',
    ],
    [
      'a skipped heading level',
      {text: [['### Move', '#### Move']]},
      'content/en.md:64:1: Heading skips from ## to ####. Use ###.',
    ],
    [
      'a heading without words',
      {text: [['### Move', '###']]},
      'content/en.md:64:1: Heading without words. Write some or remove it.',
    ],
    [
      'more than plain text in a section heading',
      {text: [['What may cause it {', 'What *may* cause it {']]},
      'content/en.md:33:9: A section heading or teaser holds more than plain text. Move it to the body.',
    ],
    [
      'more than plain text in a teaser',
      {text: [['_Stiff and sore_', '_Stiff and sore [@alpha]_']]},
      'content/en.md:51:16: A section heading or teaser holds more than plain text. Move it to the body.',
    ],
    [
      'the emergency number in a section heading',
      {text: [['When to see a doctor', 'When to call 911']]},
      'content/en.md:72:17: The emergency number cannot be replaced here. Say it in the body instead.',
    ],
    [
      'the emergency number in a label',
      {text: [['This is general information.', 'Call 911.']]},
      'content/en.md:21:15: The emergency number cannot be replaced here. Say it in the body instead.',
    ],
  ],

  'links, images, HTML and charts': [
    [
      'a block of HTML',
      {text: [['Does it wake', '<div>pain</div>\n\nDoes it wake']]},
      'content/en.md:58:1: Raw HTML. Write it in Markdown or remove it.',
    ],
    [
      'HTML in a sentence',
      {text: [['Does it wake', 'Does it <b>wake']]},
      'content/en.md:58:9: Raw HTML. Write it in Markdown or remove it.',
    ],
    [
      'a comment',
      {text: [['Does it wake', '<!-- check -->\n\nDoes it wake']]},
      'content/en.md:58:1: Raw HTML. Write it in Markdown or remove it.',
    ],
    [
      'a link to no section',
      {text: [['(#symptoms)', '(#pain)']]},
      'content/en.md:37:54: Link to "#pain", which is no section. Use one of #get-help, #causes, #symptoms, #treatment, #see-a-doctor, #questions, #sources.',
    ],
    [
      'a link to an unsafe address',
      {text: [['https://example', 'http://example']]},
      'content/en.md:76:43: Link to "http://example.org/a?b=1&c=2". Use an https: address, a tel: number or a section such as #causes.',
    ],
    [
      'a link that would not follow the emergency number',
      {text: [['tel:+1-555-0100', 'tel:911']]},
      'content/en.md:76:6: Link to the emergency number. Write 911 alone; it becomes a link by itself.',
    ],
    [
      'a citation inside a link',
      {text: [['[her page]', '[her page [@gamma]]']]},
      'content/en.md:76:43: Citation inside a link. Put it after the link.',
    ],
    [
      'a link target apart from its link',
      {text: [['Does it wake', '[page]: https://example.org\n\nDoes it wake']]},
      'content/en.md:58:1: Link target apart from its link. Write [words](target) in the text.',
    ],
    [
      'an image without text alternative',
      {text: [['Does it wake', '![](https://example.org/a.png) Does it wake']]},
      'content/en.md:58:1: Image without text alternative. Say between the brackets what it shows.',
      'content/en.md:58:1: Image that makes a network request. Draw a chart, or an SVG in figures/.',
    ],
    [
      'an image',
      {text: [['Does it wake', '![A back](https://example.org/a.png) Does it wake']]},
      'content/en.md:58:1: Image that makes a network request. Draw a chart, or an SVG in figures/.',
    ],
    [
      'a chart without text alternative',
      {text: [['alt: Of 100 women, 57 have pain.\n', '']]},
      'content/en.md:40:1: Missing field "alt". Say in words what the chart shows.',
    ],
    [
      'a chart with an empty text alternative',
      {text: [['alt: Of 100 women, 57 have pain.', "alt: ' '"]]},
      'content/en.md:40:6: "alt" is empty. Say in words what the chart shows.',
    ],
    [
      'an empty field of a chart in a list',
      {
        text: [
          [
            '   Walk each day. [@gamma]',
            '   ```chart\n   alt:\n   total: 100\n   unit: in 100\n   caption: So [@gamma]\n' +
              '   rows: [{label: Yes, value: 1}]\n   ```',
          ],
        ],
      },
      'content/en.md:69:8: "alt" is empty. Say in words what the chart shows.',
    ],
    [
      'a value above the total',
      {text: [['value: 57', 'value: 101']]},
      'content/en.md:46:12: "value" cannot be 101. Write a whole number from 0 to the total.',
    ],
    [
      'a total other than 100',
      {text: [['total: 100', 'total: 50']]},
      'content/en.md:41:8: "total" cannot be 50. Write 100, the number of dots a chart has.',
    ],
    [
      'a chart without rows',
      {text: [['rows:\n  - label: Have pain\n    value: 57', 'rows: []']]},
      'content/en.md:44:7: "rows" has the wrong shape. List 1 to 6 rows, each with a label and a value.',
    ],
    [
      'a row without a label',
      {text: [['- label: Have pain\n    value', '- value']]},
      'content/en.md:45:5: Missing field "label". Say what this row counts.',
    ],
    [
      'malformed YAML in a chart',
      {text: [['total: 100', 'total: [100']]},
      'content/en.md:42:1: Malformed YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct it here.',
    ],
  ],

  'sentences and grade': [
    [
      'a sentence of more than 25 words, at its beginning',
      {text: [['It may last [for years](#symptoms).', LONG]]},
      'content/en.md:37:42: "It hurts more as one ..." is a sentence of 26 words. Split it; the limit is 25.',
    ],
    [
      'a sentence that runs over several lines',
      {text: [['It may last [for years](#symptoms).', LONG.replaceAll(' one two', '\none two')]]},
      'content/en.md:37:42: "It hurts more as one ..." is a sentence of 26 words. Split it; the limit is 25.',
    ],
    [
      'a long sentence on a further line of a list item, beyond an escaped character',
      {text: [['feel numb, or', `feel \\*numb\\*.\n  ${LONG} Or`]]},
      'content/en.md:32:3: "It hurts more as one ..." is a sentence of 26 words. Split it; the limit is 25.',
    ],
    [
      'a section that reads too hard',
      {text: [['Does it wake you at night?', HARD]]},
      'content/en.md:49:1: Section "symptoms" reads at grade 25.5. Use shorter words and sentences; the limit is 8.',
    ],
    [
      'an article that reads too hard',
      {
        text: [
          ['We read each source in full.', 'We examined each original source in full.'],
          ['What can I do at home?', 'What activity can I do at home every evening?'],
          ['Walk each day.', 'Exercise regularly every morning.'],
          ['midlife. [', 'midlife, mostly after menopause. ['],
          ['with time.', 'naturally over time.'],
          ['last [for years]', 'usually continue [for several years]'],
          ['- stiff', '- a stiffness that is usually worse every morning'],
          ['- sore', '- a soreness that follows physical activity'],
          ['cannot pee', 'cannot control your bladder after an accident'],
          ['told you to come.', 'told you to come immediately after an accident.'],
          ['Call [the nurse]', 'Telephone [the nurse]'],
          ['her page]', 'her informative page]'],
        ],
      },
      'content/en.md:1:1: The article reads at grade 6.3. Use shorter words and sentences; the limit is 6.',
    ],
  ],
};

function citeAlpha(before) {
  return [`${before}[@gamma]`, `${before}[@alpha]`];
}

describe('the compiler names', () => {
  for (const [group, rows] of Object.entries(cases)) {
    describe(`in ${group}`, () => {
      for (const [name, changes, ...problems] of rows) {
        it(name, () => {
          const result = compileWith(changes);
          assert.deepEqual(result, {problems, warnings: []});
        });
      }
    });
  }

  it('several problems at once, in the order of the files', () => {
    const {problems} = compileWith({
      text: [
        ['dir: ltr', 'dir: up'],
        ['midlife. [@beta]', 'midlife. <br>'],
        ['(#symptoms)', '(#pain)'],
        ['[@alpha; @beta]', '[@delta]'],
      ],
      sources: [['year: 2010', 'year: soon']],
    });
    assert.deepEqual(
      problems.map((problem) => problem.split(': ')[0]),
      [
        'content/en.md:4:6',
        'content/en.md:24:1',
        'content/en.md:24:33',
        'content/en.md:26:49',
        'content/en.md:37:54',
        'content/sources.yaml:20:9',
      ],
    );
  });
});
