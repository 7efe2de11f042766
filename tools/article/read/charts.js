import {visit} from 'unist-util-visit';
import {fields, schemaCheck, words} from '../text/schema.js';
import {Yaml} from '../text/yaml.js';

const check = schemaCheck(
  'chart',
  fields('Give alt, total, unit, caption and rows.', {
    alt: words('Say in words what the chart shows.'),
    total: {const: 100, description: 'Write 100, the number of dots a chart has.'},
    unit: words('Say what the numbers count, such as "in 100 women".'),
    caption: words('Say what the chart shows and cite its source.'),
    rows: {
      type: 'array',
      minItems: 1,
      maxItems: 6,
      description: 'List 1 to 6 rows, each with a label and a value.',
      items: fields('Give a label and a value.', {
        label: words('Say what this row counts.'),
        value: {
          type: 'integer',
          minimum: 0,
          maximum: 100,
          description: 'Write a whole number from 0 to the total.',
        },
      }),
    },
  }),
);

/** Makes each fenced block marked `chart` a chart node, with its caption as its content. */
export function readCharts(tree, file) {
  visit(tree, 'code', (node) => {
    if (node.lang !== 'chart') return;
    const {line, column} = node.position.start;
    const yaml = new Yaml(node.value, file, {line: line + 1, column});
    check(yaml, file);
    node.type = 'chart';
    node.data = yaml.value ?? {};
    node.children = captionOf(node.data, yaml);
    delete node.value;
  });
}

function captionOf({caption}, yaml) {
  if (typeof caption !== 'string') return [];
  const point = yaml.pointOf(['caption']);
  return [{type: 'text', value: caption, position: {start: point, end: point}}];
}
