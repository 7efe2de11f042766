import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import remarkRehype, {defaultHandlers} from 'remark-rehype';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {chartFigure} from './chart-figure.js';
import {element} from './element.js';
import {fill} from './fill.js';

/**
 * Makes the HTML tree of a Markdown tree, with bindings for what only the reading page knows: the
 * emergency number and the levels of headings.
 *
 * @param {import('mdast').Root} tree
 * @param {import('./templates.js').Templates} templates
 * @param {Record<string, string>} labels
 * @returns {import('hast').RootContent[]}
 */
export function toHtmlNodes(tree, templates, labels) {
  const handlers = {
    chart: (state, node) => chartFigure(node.data, state.all(node)),
    citation: (state, node) => citation(node, labels),
    emergencyNumber: () => ({type: 'text', value: templates.bind('reading.emergencyNumber')}),
    link,
  };
  const html = unified().use(remarkRehype, {handlers}).use(rehypeMinifyWhitespace).runSync(tree);
  bindHeadings(html, templates);
  return html.children;
}

function citation({numbers}, labels) {
  const anchors = numbers.map((number) => {
    const properties = {href: `#source-${number}`, ariaLabel: fill(labels.source, number)};
    return element('a', properties, String(number));
  });
  return element('sup', {}, ...anchors.flatMap((anchor) => [',', anchor]).slice(1));
}

function link(state, node) {
  const anchor = defaultHandlers.link(state, node);
  if (node.url.startsWith('#')) anchor.properties.href = `#mbi-${node.url.slice(1)}`;
  if (node.url.startsWith('https:')) anchor.properties.rel = ['noopener', 'noreferrer'];
  return anchor;
}

/** Only after the whitespace is minified: until then a heading must still look like a block. */
function bindHeadings(html, templates) {
  visit(html, 'element', (node, index, parent) => {
    const depth = /^h([3-6])$/.exec(node.tagName)?.[1];
    if (depth === undefined) return;
    const content = templates.textOrTemplate(node.children);
    const value = templates.bind(`reading.heading(${depth - 1}, ${content})`);
    parent.children[index] = {type: 'text', value};
  });
}
