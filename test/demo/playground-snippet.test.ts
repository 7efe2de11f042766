import {assert} from '@open-wc/testing';
import fc from 'fast-check';
import {isCssRules, isCssValue, type Design} from '../../demo/playground/design.js';
import {jsonLd, snippet, type Release} from '../../demo/playground/snippet.js';
import {slotHtml, slotNodes} from '../../demo/playground/text.js';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {everything, hostile, nothing, typedEverywhere} from '../helpers/playground-designs.js';
import {closePages, loadPage} from '../helpers/load-page.js';
import {
  found,
  headings,
  levelOf,
  part,
  rootOf,
  shownSections,
  tag,
  textOf,
} from '../helpers/find.js';

const folder = '/dist/cdn/';
const read = async (file: string): Promise<string> => (await fetch(`${folder}${file}`)).text();

interface Manifest {
  readonly [file: string]: {readonly version: string; readonly integrity: string};
}

const manifest = JSON.parse(await read('manifest.json')) as Manifest;
const {version, integrity} = found(manifest[`${tag}.js`], 'script in the manifest');

const release: Release = {
  folder,
  version,
  integrity,
  prerendered: await read(`${tag}.en.html`),
};
const article = JSON.parse(await read(`${tag}.en.json`)) as {citation: unknown[]};

const htmlVariants = ['script', 'prerendered', 'npm', 'wordpress'] as const;

const seed = 20261122;

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const one = <E extends Element = HTMLElement>(node: ParentNode, selector: string): E => {
  const [first, ...others] = node.querySelectorAll<E>(selector);
  assert.equal(others.length, 0, `others than one ${selector}`);
  return found(first, selector);
};

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));

/** All elements in order, including those in templates, with the names of their attributes. */
const skeleton = (node: ParentNode): string[] =>
  [...node.querySelectorAll('*')].flatMap((element) => [
    `${element.localName} ${element.getAttributeNames().sort().join(' ')}`,
    ...(element instanceof HTMLTemplateElement ? skeleton(element.content) : []),
  ]);

const rulesIn = (css: string): CSSRule[] => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules];
};

const styleOf = (rule: CSSRule | undefined): CSSStyleDeclaration =>
  found((rule as CSSStyleRule | undefined)?.style, 'rule');

/** The text of a field as one line. */
const asOneLine = (text: string): string => text.replace('\0', '').replace('\u2028', ' ').trim();

describe('the code to get from the playground', () => {
  afterEach(closePages);

  it('is one script tag and one element without changes', () => {
    assert.equal(
      snippet('script', nothing, {...release, folder: 'https://cdn.example/', version: '1.2.3'}),
      `<script src="https://cdn.example/${tag}.js?v=1.2.3" integrity="${release.integrity}" crossorigin="anonymous" defer></script>
<${tag}></${tag}>`,
    );
  });

  it('contains the changes, and nothing else', () => {
    const design: Design = {
      ...nothing,
      attributes: {'heading-level': '1', exclusive: '', theme: ''},
      slots: {intro: 'Hello.\n\nRead on.', action: ' \n '},
      properties: {'--mbi-radius': '0', '--mbi-space': ''},
    };
    assert.equal(
      snippet('script', design, release).split('\n').slice(1).join('\n'),
      `<style>
  ${tag} {
    --mbi-radius: 0;
  }
</style>
<${tag} exclusive heading-level="1">
  <p slot="intro">Hello.</p>
  <p slot="intro">Read on.</p>
</${tag}>`,
    );
  });

  it('contains the rules of the theme', () => {
    assert.include(
      snippet('script', everything, release),
      `
  }
  ${tag}::part(alert) {
    border: 0;
    content: '\\201C';

    outline: 0;
  }
</style>`,
    );
  });

  it('leaves out everything that is not an option of the article', () => {
    const design: Design = {
      attributes: {onclick: 'evil()', 'v-html': 'evil', style: 'color: red', '"><p': 'x'},
      slots: {other: 'Hello', '"><p': 'x', constructor: 'x'},
      properties: {color: 'red', '--mbi-x: 0; color': 'red', '--other': 'red'},
      rules: '',
    };
    assert.equal(snippet('script', design, release), snippet('script', nothing, release));
  });

  it('has no integrity value if none is known', () => {
    const code = snippet('script', nothing, {...release, integrity: ''});
    assert.include(code, `.js?v=${release.version}" defer></script>`);
    assert.notInclude(code, 'crossorigin');
  });

  it('works on an empty page', async () => {
    const page = await loadPage(snippet('script', everything, release));
    const element = one<MenopauseBackpainInfo>(page.document, tag);
    await element.updateComplete;
    assert.equal(element.open, 'causes');
    assert.isTrue(element.exclusive);
    assert.equal(levelOf(found(headings(element)[0], 'title')), 3);
    assert.deepEqual(shownSections(element), ['treatment', 'causes', 'sources']);
    assert.include(textOf(part(element, 'alert')), 'Call 112');
    const style = page.getComputedStyle(element);
    assert.equal(style.getPropertyValue('--mbi-color-accent'), 'rgb(170, 0, 0)');
    assert.equal(page.getComputedStyle(part(element, 'alert')).borderTopWidth, '0px');
    const slots = [...rootOf(element).querySelectorAll('slot')];
    assert.deepEqual(
      Object.fromEntries(
        slots.map((slot) => [slot.name, slot.assignedElements().map(textOf).join(' ')]),
      ),
      {
        heading: 'Your back',
        intro: 'Our nurses hear this every week. Here is what we know.',
        action: 'Book a visit or read on.',
        reviewer: 'Reviewed by a clinician of ours.',
      },
    );
  });

  it('shows the prerendered article without a script, with the page’s number and slotted content', async () => {
    const page = await loadPage(snippet('prerendered', everything, release), 'no scripts');
    const element = one(page.document, tag);
    const numbers = [...rootOf(element).querySelectorAll('[href^="tel:"]')];
    assert.isAbove(numbers.length, 1);
    for (const number of numbers) {
      assert.equal(number.getAttribute('href'), 'tel:112');
      assert.equal(textOf(number), '112');
    }
    assert.notInclude(textOf(rootOf(element)), '911');
    const heading = found(rootOf(element).querySelector('slot'), 'slot');
    assert.deepEqual(heading.assignedElements().map(textOf), ['Your back']);
    assert.include(page.document.body.innerText, 'Our nurses hear this every week.');
  });

  it('leaves the prerendered article unchanged without changes', () => {
    const [script = '', ...rest] = snippet('prerendered', nothing, release).split('\n');
    assert.include(script, `${tag}.js`);
    assert.equal(rest.join('\n'), release.prerendered.trim());
  });

  it('gives the prerendered article the chosen language', () => {
    const chosen = {...nothing, attributes: {lang: 'de', open: 'causes'}};
    assert.include(
      snippet('prerendered', chosen, release),
      `<${tag} lang="de" open="causes"><template shadowrootmode="open" `,
    );
    assert.include(
      snippet('prerendered', {...nothing, attributes: {open: 'causes'}}, release),
      `<${tag} lang="en" open="causes"><template shadowrootmode="open" `,
    );
  });

  it('names the package with its version for npm', () => {
    const code = snippet('npm', nothing, {...release, version: '1.2.3'});
    assert.include(code, `npm install ${tag}@1.2.3`);
    assert.include(one(parse(code), 'script').textContent, `import '${tag}';`);
  });

  it('is a block without empty lines for WordPress', () => {
    const code = snippet('wordpress', everything, release);
    assert.match(code, /^<!-- wp:html -->\n[^]*\n<!-- \/wp:html -->$/);
    assert.notMatch(code, /\n\s*\n/);
    const script = snippet('script', everything, release);
    assert.equal(
      code.split('\n').slice(1, -1).join('\n'),
      script.replace(/\n\n/g, '\n'),
      'otherwise it is the script tag',
    );
  });

  for (const variant of htmlVariants) {
    for (const typed of hostile) {
      it(`treats typed text as text: ${variant}, ${JSON.stringify(typed)}`, () => {
        const design = typedEverywhere(typed);
        const code = snippet(variant, design, release);
        const page = parse(code);
        const element = one(page, tag);

        const harmless = parse(snippet(variant, typedEverywhere('red'), release));
        const withoutLinks = (node: Document): string[] =>
          skeleton(node).filter((each) => each !== 'a href');
        assert.deepEqual(withoutLinks(page), withoutLinks(harmless));

        const {exclusive, ...attributes} = attributesOf(element);
        assert.equal(exclusive, '');
        const words = asOneLine(typed);
        assert.isAbove(Object.keys(attributes).length, 5);
        for (const value of Object.values(attributes)) assert.equal(value, words);

        for (const link of element.querySelectorAll('a')) {
          assert.deepEqual(link.getAttributeNames(), ['href']);
          assert.match(link.getAttribute('href') ?? '', /^[/#]|^https:\/\/example\.org\//);
        }
        for (const child of element.querySelectorAll(':scope > p, :scope > span')) {
          const label = /^\[(.*)\]\(([/#]|https:)/.exec(typed)?.[1];
          assert.equal(child.textContent, label ?? words);
        }

        const css = one(page, 'style').textContent;
        const [rule, ...others] = rulesIn(css);
        assert.equal(styleOf(rule).getPropertyValue('--mbi-color-text').trim(), 'green');
        assert.equal(styleOf(rule).getPropertyValue('--mbi-radius').trim(), '3px');
        for (const name of styleOf(rule)) assert.match(name, /^--mbi-/);
        assert.equal(others.length, 0);

        assert.equal(code.match(/<!-- \/wp:html -->/g)?.length ?? 0, +(variant === 'wordpress'));
        if (variant === 'wordpress') assert.notMatch(code, /\[gallery|\n\s*\n/);
      });
    }
  }
});

describe('a CSS value for the playground', () => {
  for (const value of [
    '#a00',
    '0',
    'light-dark(#fff, rgb(0 0 0 / 50%))',
    'calc((1em + 2px) * 3)',
    '"Gill Sans", \'Trebuchet; {MS}\', sans-serif',
    'color-mix(in oklab, var(--brand, red) 82%, white)',
    '\n  Georgia,\n  serif\n',
  ]) {
    it(`is ${JSON.stringify(value)}`, () => {
      assert.isTrue(isCssValue(value));
      const code = snippet('script', {...nothing, properties: {'--mbi-x': value}}, release);
      const [rule] = rulesIn(one(parse(code), 'style').textContent);
      // Engines differ in the quotes they write.
      const words = (text: string): string => text.replace(/\s+/g, ' ').replaceAll("'", '"').trim();
      assert.equal(words(styleOf(rule).getPropertyValue('--mbi-x')), words(value));
    });
  }

  for (const value of [
    '',
    ' ',
    'red;',
    'red; color: blue',
    'red }',
    '{}',
    '(red',
    '[red]',
    'red)',
    '[red)',
    '"red',
    "red'",
    '"red\n"',
    'red /*',
    '\\',
    'url(x)',
    '</style',
    'red !important',
    'v-bind(x)',
    'a\0b',
  ]) {
    it(`is not ${JSON.stringify(value)}`, () => {
      assert.isFalse(isCssValue(value));
      const design: Design = {...nothing, properties: {'--mbi-x': value}};
      assert.equal(snippet('script', design, release), snippet('script', nothing, release));
    });
  }

  it('leaves the rest of the style sheet unchanged, and stays a value', () => {
    const piece = fc.constantFrom(
      ...'" \' ( ) [ ] { } ; : , ! @ # $ ` \\ / * < > - --> <!-- /* */ // url( rgb( "" a 1em #fff'.split(
        ' ',
      ),
      ' ',
      '\n',
      'url("',
      '")',
    );
    const values = fc.array(piece, {minLength: 1, maxLength: 8}).map((pieces) => pieces.join(''));
    let accepted = 0;
    fc.assert(
      fc.property(values, (value) => {
        if (!isCssValue(value)) return;
        accepted++;
        const rules = rulesIn(
          `${tag} { --mbi-a: 1; --mbi-b: ${value}; --mbi-c: 2; } ${tag} { --mbi-d: 3 }`,
        );
        assert.equal(rules.length, 2);
        assert.deepEqual([...styleOf(rules[0])], ['--mbi-a', '--mbi-b', '--mbi-c']);
        assert.deepEqual([...styleOf(rules[1])], ['--mbi-d']);
      }),
      {seed, numRuns: 20_000},
    );
    assert.isAbove(accepted, 1000);
  });
});

describe('the rules of a theme for the playground', () => {
  for (const rules of [
    '',
    'menopause-backpain-info::part(alert) { border: 0 }',
    '@media (width < 600px) { a[href^="("]::after { content: "\\201C}" } } /* } */',
    'a { background: url("data:image/svg+xml,<svg/>") }',
  ]) {
    it(`is ${rules || 'nothing'}`, () => {
      assert.isTrue(isCssRules(rules));
      const code = snippet('script', {...nothing, rules}, release);
      assert.equal(parse(code).querySelector('style')?.textContent.trim() ?? '', rules);
    });
  }

  for (const rules of [
    'a',
    'a {} b',
    'a { color: red',
    'a { color: red } }',
    'a { content: "x }',
    'a { color: red } /* x',
    'a { background: url(a"b) }',
    'a {} </style><p> b {}',
    'a {} </STYLE ><p> b {}',
    'a {} <!-- /wp:html --> b {}',
    'a { color: v-bind(x) }',
    'a { color: v-/**/bind(x) }',
  ]) {
    it(`is not ${rules}`, () => {
      assert.isFalse(isCssRules(rules));
      const design: Design = {...nothing, rules};
      assert.equal(snippet('script', design, release), snippet('script', nothing, release));
    });
  }
});

describe('slotted content', () => {
  const inLight = (html: string): HTMLElement[] => [
    ...parse(html).querySelectorAll<HTMLElement>('body > *'),
  ];
  const outer = (elements: readonly Element[]): string[] =>
    elements.map(({outerHTML}) => outerHTML);

  it('is one line of text for a title and a reviewer', () => {
    assert.equal(slotHtml('heading', ' Your\n\nback '), '<span slot="heading">Your back</span>');
    assert.equal(slotHtml('reviewer', 'Jane'), '<span slot="reviewer">Jane</span>');
  });

  it('is in paragraphs elsewhere', () => {
    assert.equal(
      slotHtml('intro', 'One\r\nline.\r\n \r\n\r\nAnother.\n'),
      '<p slot="intro">One line.</p>\n<p slot="intro">Another.</p>',
    );
    assert.equal(slotHtml('', 'Wait.'), '<p>Wait.</p>');
  });

  it('is empty without text', () => {
    for (const slot of ['heading', 'intro', '']) {
      assert.equal(slotHtml(slot, ' \n\n '), '');
      assert.equal(slotNodes(document, slot, ' \n\n ').length, 0);
    }
  });

  for (const address of [
    'https://example.org/?a=1&b=2',
    'http://example.org',
    'mailto:a@example.org',
    'tel:+15555550142',
    '/book',
    '#mbi-treatment',
    './book',
    '../book',
    'https://example.org/Back_(anatomy)',
  ]) {
    it(`may link to ${address}`, () => {
      const [paragraph] = slotNodes(document, 'action', `Please [book a visit](${address}).`);
      const link = one(found(paragraph, 'paragraph'), 'a');
      assert.equal(link.getAttribute('href'), address);
      assert.equal(link.textContent, 'book a visit');
      assert.equal(paragraph?.textContent, 'Please book a visit.');
    });
  }

  for (const address of [
    'javascript:evil()',
    'JAVASCRIPT:evil()',
    'java\0script:evil()',
    'vbscript:evil()',
    'data:text/html,evil',
    'file:///etc/passwd',
    'book',
    '',
  ]) {
    it(`has no link to ${JSON.stringify(address)}`, () => {
      const typed = `Please [book a visit](${address}).`;
      const [paragraph] = slotNodes(document, 'action', typed);
      assert.equal(found(paragraph, 'paragraph').childElementCount, 0);
      assert.equal(paragraph?.textContent, typed.replace('\0', ''));
    });
  }

  it('is the same in the preview as in the code', () => {
    const pieces = fc.constantFrom(
      ...hostile,
      ...'[ ] ( ) < > & " \' ` { } a b [a](/b) [a](tel:1) [](/b) &amp; &nbsp; \0 \u00a0'.split(' '),
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
    );
    const texts = fc.array(pieces, {maxLength: 8}).map((some) => some.join(''));
    const slots = fc.constantFrom('heading', 'intro', 'action', 'reviewer', '');
    let links = 0;
    fc.assert(
      fc.property(slots, texts, (slot, text) => {
        const nodes = slotNodes(document, slot, text);
        assert.deepEqual(outer(inLight(slotHtml(slot, text))), outer(nodes));
        links += nodes.filter((node) => node.querySelector('a')).length;
      }),
      {seed, numRuns: 1000},
    );
    assert.isAbove(links, 100);
  });

  it('may go into a page that requires Trusted Types', async () => {
    const page = await loadPage(
      `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'">`,
    );
    page.document.body.append(...slotNodes(page.document, 'action', '[Call](tel:1) <b>us</b>'));
    assert.equal(
      one(page.document, 'p').innerHTML,
      '<a href="tel:1">Call</a> &lt;b&gt;us&lt;/b&gt;',
    );
  });
});

describe('the facts for search engines', () => {
  const read = (html: string): Record<string, unknown> => {
    const script = one<HTMLScriptElement>(parse(html), '*:not(html, head, body)');
    assert.equal(script.localName, 'script');
    assert.equal(script.type, 'application/ld+json');
    return JSON.parse(script.text) as Record<string, unknown>;
  };

  it('is the article’s metadata', () => {
    assert.isNotEmpty(article.citation);
    assert.deepEqual(read(jsonLd(article)), {...article});
  });

  it('names a reviewer only if there is one', () => {
    assert.deepEqual(read(jsonLd(article, {reviewer: ''})), {...article});
    assert.deepEqual(read(jsonLd(article, {reviewer: ' \n'})), {...article});
    assert.deepEqual(read(jsonLd(article, {reviewer: ' Jane Doe '})), {
      ...article,
      reviewedBy: {'@type': 'Person', name: 'Jane Doe'},
    });
  });

  it('has the address of the page only if it is known', () => {
    assert.deepEqual(read(jsonLd(article, {page: ''})), {...article});
    const page = 'https://clinic.example/back';
    assert.deepEqual(read(jsonLd(article, {page})), {...article, url: page});
  });

  for (const typed of hostile) {
    it(`treats typed text as text: ${JSON.stringify(typed)}`, () => {
      const facts = read(jsonLd({name: typed}, {reviewer: typed, page: typed}));
      const words = typed.trim();
      assert.deepEqual(facts, {
        name: typed,
        url: words,
        reviewedBy: {'@type': 'Person', name: words},
      });
    });
  }
});
