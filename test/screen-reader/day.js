// @ts-check
/**
 * A blind reader's day with the article: the keys that she presses, and what she hears. A `|` stands between pieces
 * of speech, and `[es]` before a piece in Spanish. Where the browsers differ, there is a text for each.
 */
import {page, scriptTag, tag} from '../helpers/page.js';

/** @typedef {'firefox' | 'chromium'} BrowserName */
/** @typedef {string | Record<BrowserName, string>} Heard */

/**
 * One key, or the `Down` key until Orca has said the words after `to`: that is heard as one passage, because each
 * browser breaks the lines elsewhere.
 *
 * @typedef {{key: string, to?: string, heard: Heard}} Step
 */

/**
 * @typedef {object} Scene
 * @property {string} title
 * @property {string} html the page, which is loaded again
 * @property {Record<string, string>} [headers] of the page
 * @property {Step[]} steps
 */

/** @type {(key: string, heard: Heard) => Step} */
const press = (key, heard) => ({key, heard});

/** @type {(to: string, heard: Heard) => Step} */
const readTo = (to, heard) => ({key: 'Down', to, heard});

const clinic = (/** @type {string} */ article, head = '') =>
  page({head, body: `<main><h1>Our clinic</h1>${article}<p>After the article.</p></main>`});

const article = (attributes = '') =>
  clinic(`<${tag} ${attributes}></${tag}>`, scriptTag('type="module"'));

const causes =
  'What may cause it collapsed push button | heading level 3. | Hormones, weak bones and daily strain.';

const symptoms =
  'What it can feel like collapsed push button | heading level 3. | Aching, stiffness, tiredness.';

/** From the title of the second source to the line below it. */
const secondLine = press('Down', {
  firefox:
    'chronic primary low back pain in adults. | . 2023. | Back to the text from source 2 link.',
  chromium: 'back pain in adults. | . 2023. | Back to the text from source 2 link.',
});

const overHeadings = [
  press('h', 'Menopause and back pain heading level 2.'),
  press('h', 'Get help at once heading level 3.'),
];

/** @type {(prerendered: string) => Scene[]} */
export const day = (prerendered) => [
  {
    title: 'The headings, and the sections by line: each teaser once',
    html: article(),
    steps: [
      ...overHeadings,
      press('h', causes),
      press('Down', symptoms),
      press('Down', 'What helps collapsed push button | heading level 3. | Four steps.'),
    ],
  },
  {
    title: 'The danger signs, a landmark',
    html: article(),
    steps: [
      press('m', 'Danger signs | Get help at once heading level 3.'),
      readTo(
        'Source 9 link.',
        'Call 911 link. or go to an emergency room if you have back pain and any of these: List with 7 items. • you cannot pee, or newly lose control of pee or poop. Source 8 link. Source 9 link.',
      ),
    ],
  },
  {
    title: 'A section opens, and its text is next',
    html: article(),
    steps: [
      press('b', 'English toggle button pressed.'),
      press('b', '[es] Español toggle button not pressed.'),
      press('b', 'Open all sections collapsed push button.'),
      press('b', 'Print push button.'),
      press('b', causes),
      press('Return', 'expanded'),
      readTo(
        'Source 6 link.',
        '“Menopause back pain” is not a diagnosis. For most low back pain, no exact cause can be found. That is usually not a bad sign. Source 6 link.',
      ),
    ],
  },
  {
    title: 'All sections open, and reading goes on',
    html: article(),
    steps: [
      press('b', 'English toggle button pressed.'),
      press('b', '[es] Español toggle button not pressed.'),
      press('b', 'Open all sections collapsed push button.'),
      press('Return', 'expanded'),
      press('Down', causes.replace('collapsed', 'expanded')),
    ],
  },
  {
    title: 'The chart, once',
    html: article('open="causes"'),
    steps: [
      ...overHeadings,
      press('h', causes.replace('collapsed', 'expanded')),
      press('h', 'Menopause heading level 4.'),
      press('h', 'What studies found heading level 4.'),
      readTo('Source 22 link.', {
        firefox:
          'Low estrogen weakens bones. Source 20 link. Whether it also causes back pain is not clear. In a small study, back pain rose with the stages of menopause, but not with hormone levels. Source 21 link. A large US study followed women for years. On average, pain rose a little before the last period and then eased. Poor sleep and low mood went with more pain. Source 3 link. figure. Of 100 women with regular periods, 40 had pain. Of 100 in the last years of periods, 57. Of 100 after menopause, 59. image. Muscle or joint pain anywhere in the body, in three groups, not the same women caption. over time. Results differed a lot between the 37 studies. Age may explain part of the rise. If you have such pain, tell your doctor. Source 22 link.',
        chromium:
          'Low estrogen weakens bones. Source 20 link. Whether it also causes back pain is not clear. In a small study, back pain rose with the stages of menopause, but not with hormone levels. Source 21 link. A large US study followed women for years. On average, pain rose a little before the last period and then eased. Poor sleep and low mood went with more pain. Source 3 link. figure. Of 100 women with regular periods, 40 had pain. Of 100 in the last years of periods, 57. Of 100 after menopause, 59. image. Muscle or joint pain anywhere in the body, in three groups, not the same women over time. Results differed caption. a lot between the 37 studies. Age may explain part of the rise. If you have such pain, tell your doctor. Source 22 link.',
      }),
    ],
  },
  {
    title: 'From a citation to its source, and back',
    html: article(),
    steps: [
      press('k', 'Source 1 link.'),
      press('k', 'Source 2 link.'),
      press(
        'Return',
        'Guideline for non-surgical management of chronic primary low back pain in adults | link.',
      ),
      secondLine,
      press('Up', {
        firefox: '2. World Health Organization. | Guideline for non-surgical management of  link.',
        chromium:
          '2. World Health Organization. | Guideline for non-surgical management of chronic primary low  link.',
      }),
      secondLine,
      press('Tab', 'Back to the text from source 2 link.'),
      press('Return', 'Source 2 link.'),
    ],
  },
  {
    title: 'A link from one section to another',
    html: article('open="treatment"'),
    steps: [
      ...overHeadings,
      press('h', causes),
      press('h', symptoms),
      press('h', 'What helps expanded push button | heading level 3. | Four steps.'),
      press('h', 'See a doctor if you need to heading level 4.'),
      press('k', 'who needs a check, and how soon link.'),
      press(
        'Return',
        'leaving list. | When to see a doctor expanded push button | heading level 3.',
      ),
      readTo('Source 6 link.', {
        firefox:
          'Most back pain is not serious. Source 6 link. These signs do not prove illness, but they',
        chromium: 'Most back pain is not serious. Source 6 link.',
      }),
    ],
  },
  {
    title: 'The checklist',
    html: article('open="questions"'),
    steps: [
      ...overHeadings,
      press('h', causes),
      press('h', symptoms),
      press('h', 'What helps collapsed push button | heading level 3. | Four steps.'),
      press(
        'h',
        'When to see a doctor collapsed push button | heading level 3. | Who should call, and how soon.',
      ),
      press(
        'h',
        'Questions for your visit expanded push button | heading level 3. | A checklist to take along.',
      ),
      press('Down', 'Tell your doctor:'),
      press('Down', 'List with 4 items. | when the pain began, and what makes it better or worse.'),
      press('Down', 'when your last period was, and any bleeding since.'),
    ],
  },
  {
    title: 'The article in Spanish',
    html: article(),
    steps: [
      press('b', 'English toggle button pressed.'),
      press('b', '[es] Español toggle button not pressed.'),
      press('Return', {
        firefox: 'Idioma panel. | [es] Español toggle button pressed.',
        chromium: '[es] Español toggle button pressed.',
      }),
      readTo('[es] Fuente 2 link.', {
        firefox:
          '[es] dolor de espalda. [es] La menopausia puede influir en el dolor de [es] espalda, y hay mucho que usted puede hacer. [es] Fuente 1 link. [es] Fuente 2 link.',
        chromium:
          '[es] La menopausia puede influir en el dolor de [es] espalda, y hay mucho que usted puede hacer. [es] Fuente 1 link. [es] Fuente 2 link.',
      }),
    ],
  },
  {
    title: 'The prerendered article, where no script may run',
    html: clinic(prerendered),
    headers: {'content-security-policy': 'sandbox'},
    steps: [
      ...overHeadings,
      press('h', causes.replace(' collapsed', '')),
      readTo(
        'Source 6 link.',
        '“Menopause back pain” is not a diagnosis. For most low back pain, no exact cause can be found. That is usually not a bad sign. Source 6 link.',
      ),
    ],
  },
];
