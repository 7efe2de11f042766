import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fromHtml} from 'hast-util-from-html';
import {articleWith, compileWith, context, htmlOf} from './fixtures/articles.js';

const article = await articleWith();
const section = (id, from = article) => from.sections.find((section) => section.id === id);
const show = (content) => htmlOf(content(context));
const citedIn = (content) =>
  [...show(content).matchAll(/href="#source-(\d+)"/g)].map(([, number]) => Number(number));
const includes = (text, part) => assert.ok(text.includes(part), `${part}\nis not in\n${text}`);

/** A piece of HTML, parsed as a browser does. */
const fragment = (html) => fromHtml(html, {fragment: true});

/** The words a reader sees in a piece of HTML. */
function textIn(html) {
  const textOf = ({value, children = []}) => value ?? children.map(textOf).join('');
  return textOf(fragment(html));
}

describe('a compiled article', () => {
  it('carries its language, direction, title, next check and emergency number', () => {
    const {lang, dir, title, reviewBy, emergencyNumber} = article;
    assert.deepEqual(
      {lang, dir, title, reviewBy, emergencyNumber},
      {
        lang: 'en',
        dir: 'ltr',
        title: 'Menopause and back pain',
        reviewBy: '2027-11-22',
        emergencyNumber: '911',
      },
    );
  });

  it('has the labels of the interface, filled', () => {
    assert.deepEqual(article.labels, {
      language: 'English',
      languages: 'Language',
      openAll: 'Open all sections',
      closeAll: 'Close all sections',
      print: 'Print',
      dangerSigns: 'Danger signs',
      readingTime: '1 minute read',
      checked: 'Checked against the sources below on November 22, 2026.',
      reviewDue: 'A new check was due on November 22, 2027.',
      notReviewed: 'Not yet reviewed by a clinician.',
      disclaimer: 'This is general information.',
    });
  });

  it('takes a minute for each 200 words, to the nearest minute', async () => {
    for (const [sentences, minutes] of [
      [67, 1],
      [120, 2],
    ]) {
      const {labels} = await articleWith({
        text: [['We read each source in full.', 'We read it. '.repeat(sentences)]],
      });
      assert.equal(labels.readingTime, `${minutes} minute read`);
    }
  });

  it('writes its dates as its language does', async () => {
    const {labels} = await articleWith({
      path: 'content/es.md',
      text: [['lang: en', 'lang: es']],
    });
    assert.equal(labels.checked, 'Checked against the sources below on 22 de noviembre de 2026.');
    assert.equal(labels.reviewDue, 'A new check was due on 22 de noviembre de 2027.');
  });

  it('keeps the order of the sections, with the danger signs apart', () => {
    assert.equal(article.help.id, 'get-help');
    assert.deepEqual(
      article.sections.map(({id, heading, teaser}) => [id, heading, teaser]),
      [
        ['causes', 'What may cause it', 'Age and hormones'],
        ['symptoms', 'What it feels like', 'Stiff and sore'],
        ['treatment', 'What you can do', 'Move and rest'],
        ['see-a-doctor', 'When to see a doctor', 'Signs to act on'],
        ['questions', 'Questions to ask', 'Take this list with you'],
        ['sources', 'Sources', 'What we read'],
      ],
    );
  });

  it('numbers the sources by first appearance, the same in every passage', () => {
    assert.deepEqual(citedIn(article.summary), [1, 2, 1]);
    assert.deepEqual(citedIn(article.help.body), [1, 1]);
    assert.deepEqual(
      article.sections.map(({id, body}) => [id, citedIn(body)]),
      [
        ['causes', [2, 2, 1]],
        ['symptoms', [2, 2]],
        ['treatment', [3, 3]],
        ['see-a-doctor', [3]],
        ['questions', []],
        ['sources', []],
      ],
    );
  });

  it('shows a citation as a number that hugs the word', () => {
    assert.equal(
      show(article.summary),
      '<p>Back pain is common in midlife.<sup>' +
        '<a href="#source-1" aria-label="Source 1">1</a></sup></p>' +
        '<ul><li><strong>Known:</strong> Most of it gets better with time.<sup>' +
        '<a href="#source-2" aria-label="Source 2">2</a><span aria-hidden="true">,</span>' +
        '<a href="#source-1" aria-label="Source 1">1</a></sup></li></ul>',
    );
  });

  it('shows citations side by side in one place', async () => {
    const {summary} = await articleWith({text: [['[@alpha; @beta]', '[@alpha] [@beta]']]});
    includes(show(summary), '>2</a><span aria-hidden="true">,</span><a href="#source-1"');
  });

  it("leaves the emergency number to the page, but not another number's digits or a link's", async () => {
    const {help} = await articleWith({
      text: [
        ['cannot pee', 'cannot pee 9110 times, 911.5 or 1,911 or [911](https://example.org/911)'],
      ],
    });
    assert.equal(show(help.heading), 'Call <a href="tel:112">112</a> now if you');
    includes(show(help.body), 'feel numb, or <a href="tel:112">112</a> told you to come.<sup>');
    includes(
      show(help.body),
      'pee 9110 times, 911.5 or 1,911 or <a href="https://example.org/911"',
    );
    includes(show(help.body), '>911</a>');
  });

  it('lets the danger signs cite in their heading and begin in italics', async () => {
    const {help} = await articleWith({
      text: [['if you {#get-help}', 'if you [@gamma] {#get-help}\n\n_Is it bad?_']],
    });
    assert.deepEqual([citedIn(help.heading), citedIn(help.body)], [[3], [1, 1]]);
    includes(show(help.heading), ' now if you<sup><a href="#source-3"');
    includes(show(help.body), '<p><em>Is it bad?</em></p>');
  });

  it('leaves the level of headings to the page, one deeper for each #', () => {
    const body = show(section('treatment').body);
    includes(
      body,
      '[2|Move]<ol><li>[3|Walk to the <a href="tel:112">112</a> sign]<p>Walk each day.',
    );
  });

  it('puts a plain heading into the template as a string', () => {
    includes(compileWith().code, '${context.heading(2, "Move")}');
  });

  it('leads to sections, web pages and telephones', () => {
    includes(show(section('causes').body), '<a href="#mbi-symptoms">for years</a>');
    assert.equal(
      show(section('see-a-doctor').body).split('<sup>')[0],
      '<p>Call <a href="tel:+1-555-0100">the nurse</a> or read ' +
        '<a href="https://example.org/a?b=1&#x26;c=2" rel="noopener noreferrer">her page</a>.',
    );
  });

  it('draws a chart of dots from the top left, row by row', () => {
    const [, figure] = show(section('causes').body).split('</p>');
    assert.equal(
      figure,
      '<figure part="figure">' +
        '<div class="chart" role="img" aria-label="Of 100 women, 57 have pain."><div aria-hidden="true">' +
        '<svg viewBox="0 0 100 100" width="100" height="100">' +
        '<path class="rest" d="M75 55h21M5 65h91M5 75h91M5 85h91M5 95h91"/>' +
        '<path d="M5 5h91M5 15h91M5 25h91M5 35h91M5 45h91M5 55h61"/></svg>' +
        '<div><b>57</b> in 100 women<br>Have pain</div></div></div>' +
        '<figcaption>Pain in midlife<sup><a href="#source-1" aria-label="Source 1">1</a></sup>' +
        '</figcaption></figure>',
    );
  });

  it('draws no path without dots', async () => {
    const pathsFor = async (value) => {
      const changed = await articleWith({text: [['value: 57', `value: ${value}`]]});
      return show(section('causes', changed).body).match(/<path [^>]*d="M5 5h91M5 15/g);
    };
    assert.deepEqual(await pathsFor(0), ['<path class="rest" d="M5 5h91M5 15']);
    assert.deepEqual(await pathsFor(100), ['<path d="M5 5h91M5 15']);
  });

  it('lists the sources, each with a way back to the text', () => {
    const back = (number) =>
      `<a class="back" href="#summary" aria-label="Back to the text from source ${number}">↩\uFE0E</a>`;
    const link = (href, title) => `<a href="${href}" rel="noopener noreferrer">${title}</a>`;
    assert.equal(
      show(article.sources),
      '<ol part="sources">' +
        `<li id="source-1" value="1" ?hidden="false">Mitchell E. ${link('https://example.org/pain', 'Pain in midlife')}. ` +
        `2010. ${back(1)}</li>` +
        '<li id="source-2" value="2" ?hidden="true">Avis NE and others. ' +
        `${link('https://doi.org/10.1001/jama.2014.8063', 'How long do hot flashes last?')} ` +
        `JAMA 2015. ${back(2)}</li>` +
        '<li id="source-3" value="3" ?hidden="false">World Health Organization. ' +
        `${link('https://doi.org/10.1002/(SICI)1097%3C1661::AID%3E3.0.CO;2-2', 'Low back pain')}. ` +
        `J Pain 2023. ${back(3)}</li></ol>`,
    );
  });

  it('binds nothing in the list of sources but whether each is hidden', () => {
    assert.deepEqual(article.sources(context).values, [false, true, false]);
  });

  it('says which sources each part cites, ascending', () => {
    assert.deepEqual(article.cites, [1, 2]);
    assert.deepEqual(
      article.sections.map(({id, cites}) => [id, cites]),
      [
        ['causes', [1, 2]],
        ['symptoms', [2]],
        ['treatment', [3]],
        ['see-a-doctor', [3]],
        ['questions', []],
        ['sources', []],
      ],
    );
  });

  it('shows no date for a source that has none', async () => {
    const {sources} = await articleWith({sources: [['year: 2010', 'year: n.d.']]});
    includes(show(sources), 'Pain in midlife</a>. <a class="back"');
  });

  it('needs no citation for a lead-in to a list, a question, or a list item cited once', async () => {
    const {problems} = compileWith({text: [['- sore [@alpha]', '- sore [@alpha]\n\n  all day']]});
    assert.deepEqual(problems, []);
  });

  it('accepts sentences of 25 words, whatever lines and citations they run over', () => {
    const words = 'it is so '.repeat(8).trim();
    const {problems} = compileWith({
      text: [['Does it wake you at night?', `Now ${words.replace('so it', 'so [@alpha]\nit')}.`]],
    });
    assert.deepEqual(problems, []);
  });
});

describe('awkward text', () => {
  const samples = {
    backticks: 'a ` b `` c',
    backslashes: 'a \\ b \\\\ \\n \\u0041 c\\',
    'template placeholders': '${alert(1)} $${x} \\${y} $ {z}',
    'the end of a script': '</script><script>alert(1)</script>',
    comments: '<!-- a --> b ]]> c',
    quotes: `"double" 'single' “curly”`,
    'character references': '&amp; &lt; &#96; &',
    'line separators': 'a\u2028b\u2029c',
    emoji: '👩🏽‍⚕️ 🇪🇸',
    'combining marks': 'e\u0301 n\u0303 \u00e9',
    'right-to-left text': 'ألم الظهر \u200f(911x) שלום',
    'private-use characters': '\ue000 \ue0000\ue000',
    braces: '{{0}} %%0%% lit$0$ {#id}x',
  };
  const asMarkdown = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const asYaml = (text) => JSON.stringify(text);
  // A label with braces would be one with an unknown placeholder.
  const asLabel = (text) => text.replace(/\{.*?\}/g, '');
  const articleFullOf = (text) => inArticle(asMarkdown(text), asYaml(text), asYaml(asLabel(text)));
  const inArticle = (markdown, yaml, label) => ({
    text: [
      ['Does it wake you at night?', `So ${markdown}?`],
      ['What may cause it', `So ${markdown} it`],
      ['title: Menopause and back pain', `title: ${yaml}`],
      ['_What we read_', `_So ${markdown} it_`],
      ['disclaimer: This is general information.', `disclaimer: ${label}`],
      ['alt: Of 100 women, 57 have pain.', `alt: ${yaml}`],
      ['### Move', `### So *${markdown}* it`],
    ],
    sources: [['title: Pain in midlife', `title: ${yaml}`]],
  });

  for (const [name, sample] of Object.entries(samples)) {
    it(`survives everywhere: ${name}`, async () => {
      const awkward = await articleWith(articleFullOf(sample));

      includes(textIn(show(section('symptoms', awkward).body)), `So ${sample}?`);
      assert.equal(section('causes', awkward).heading, `So ${sample} it`.replace(/\s+/g, ' '));
      assert.equal(section('sources', awkward).teaser, `So ${sample} it`.replace(/\s+/g, ' '));
      assert.equal(awkward.title, sample);
      assert.equal(awkward.labels.disclaimer, asLabel(sample));
      includes(textIn(show(section('treatment', awkward).body)), `So ${sample} it`);
      includes(textIn(show(awkward.sources)), sample);

      const figure = fragment(show(section('causes', awkward).body)).children[1];
      assert.equal(figure.children[0].properties.ariaLabel, sample);
    });
  }

  it('cannot end a script that the module stands in', () => {
    const hostile = '</script><!-- <script>';
    const {code} = compileWith(articleFullOf(hostile));
    assert.doesNotMatch(code, /<\/?script|<!--/i);
  });

  it('keeps the line ends of code', async () => {
    const {sections} = await articleWith({
      text: [['We read each source in full.', 'We read:\n\n```\na`b\\\r\nc\n```']],
    });
    includes(htmlOf(sections.at(-1).body(context)), '<code>a`b\\\r\nc\n</code>');
  });
});
