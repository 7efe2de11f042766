/** Values that a page may pass, by accident or on purpose, with names for messages. */
const values: Readonly<Record<string, unknown>> = {
  'script address': 'javascript:throw new Error("run")',
  markup: '<img evil src="x" onerror="throw new Error(`run`)"><p evil>',
  'markup that ends an attribute': '"><script evil>throw new Error("run")</script><a evil href="',
  template: '${alert(1)} {{alert(1)}} `',
  'Lit’s own marker': '{{lit-0}} <!--?lit$0--> ?lit$012345678$',
  prototype: '__proto__',
  constructor: 'constructor',
  toString: 'toString',
  hasOwnProperty: 'hasOwnProperty causes',
  selector: '"],*',
  backslash: '\\',
  'broken escape': '%ZZ',
  '100 kB': 'x'.repeat(100_000),
  'lone surrogate': '\ud800',
  NUL: 'a\0b',
  'right-to-left': '\u202e\u200fsesuac',
  emoji: '👩🏽‍⚕️',
  'line breaks': ' \n\t\r\f ',
  many: 'causes '.repeat(1000),
  empty: '',
  zero: 0,
  'minus one': -1,
  'not a number': NaN,
  infinity: Infinity,
  big: 10n ** 30n,
  true: true,
  false: false,
  null: null,
  undefined: undefined,
  list: ['causes', '<img evil>'],
  object: {toString: () => 'treatment <p evil>'},
  'bare object': {},
  function: () => 'causes',
};

export const hostileNames = Object.keys(values);

/** The hostile value of that name, or the name itself. */
export const valueOf = (name: string): unknown => (name in values ? values[name] : name);
