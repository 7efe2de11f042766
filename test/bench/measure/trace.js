// @ts-check

/**
 * One event of a Chromium trace. Times are in microseconds. Those that begin with `t` are processor
 * time of the thread, which excludes other programs.
 *
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} ts
 * @property {number} [dur]
 * @property {number} [tdur]
 * @property {number} pid
 * @property {number} tid
 * @property {any} [args]
 */

/** @typedef {{start: number, end: number}} Span */

/** The recorded categories of Chromium's trace. There are few, because recording itself takes time. */
export const categories = [
  '-*',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
];

/** Kinds of main-thread work, by event names in the trace. All other events are `other`. */
const kinds = {
  script:
    /^(v8\.|EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|Fire|EventDispatch|MinorGC|MajorGC)/,
  style: /^(UpdateLayoutTree|ParseAuthorStyleSheet|InvalidateLayout|ScheduleStyleRecalculation)/,
  layout: /^Layout$/,
  paint: /^(PrePaint|Paint|Layerize|Commit|UpdateLayer)/,
  parse: /^ParseHTML/,
};

/** The name of the events that contain all main-thread work. */
const task = 'RunTask';

/** @typedef {keyof typeof kinds | 'other'} KindOfWork */
/** @typedef {Record<KindOfWork | 'main', number>} Work in milliseconds of processor time */

/**
 * The trace of one page.
 *
 * @param {Uint8Array} bytes
 * @param {string} address of the page
 */
export const readTrace = (bytes, address) => {
  /** @type {TraceEvent[]} */
  const all = JSON.parse(Buffer.from(bytes).toString()).traceEvents;
  const navigation = all.find(
    ({name, args}) => name === 'navigationStart' && args.data?.documentLoaderURL === address,
  );
  if (!navigation) throw new Error(`The trace does not hold the navigation to ${address}.`);
  const events = all.filter(({pid, tid}) => pid === navigation.pid && tid === navigation.tid);
  const lasting = events.filter(({ph}) => ph === 'X').sort(byStart);

  const timeOf = (/** @type {string} */ mark) => {
    const found = events.find(({name, ph}) => name === mark && 'IR'.includes(ph));
    if (!found) throw new Error(`The trace does not hold the mark "${mark}".`);
    return found.ts;
  };

  return {
    /** @type {(start: string | undefined, end: string) => Span} between two marks, or from the navigation on */
    span: (start, end) => ({start: start ? timeOf(start) : navigation.ts, end: timeOf(end)}),
    /** @type {(span: Span) => Work} */
    workIn: (span) => workIn(lasting, span),
    /** @type {(span: Span) => [string, number][]} milliseconds by event, without the events inside it */
    eventsIn: (span) => [...selfTimes(lasting, span)],
    /** @type {(type: string, span: Span) => number | undefined} from a reader's action to the next paint */
    paintAfter: (type, span) =>
      events.find(
        ({name, ts, args}) =>
          name === 'EventTiming' && ts >= span.start && args.data?.type === type,
      )?.args.data.duration,
  };
};

/**
 * @param {TraceEvent} a
 * @param {TraceEvent} b
 */
const byStart = (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0);

/**
 * Adds up the tasks that began in the span, and the self time of events by kind.
 *
 * @param {TraceEvent[]} events in order of their start
 * @param {Span} span
 */
const workIn = (events, span) => {
  /** @type {Work} */
  const work = {main: 0, script: 0, style: 0, layout: 0, paint: 0, parse: 0, other: 0};
  for (const [name, time] of selfTimes(events, span)) {
    work[kindOf(name)] += time;
    work.main += time;
  }
  return work;
};

/**
 * The self time of events, in milliseconds by name. An event without a kind counts as part of the event
 * around it.
 *
 * @param {TraceEvent[]} events in order of their start
 * @param {Span} span
 */
const selfTimes = (events, {start, end}) => {
  /** @type {Map<string, number>} */
  const times = new Map();
  const add = (/** @type {string} */ name, /** @type {number} */ time) =>
    times.set(name, (times.get(name) ?? 0) + time);
  /** @type {{name: string, until: number}[]} the events that the next one may be part of */
  const around = [];
  for (const {name, ts, dur = 0, tdur = dur} of events) {
    if (ts < start || ts > end) continue;
    while (around.length && ts >= around[around.length - 1].until) around.pop();
    const outer = around.at(-1);
    if (outer ? kindOf(name) === 'other' : name !== task) continue;
    if (outer) add(outer.name, -tdur / 1000);
    add(name, tdur / 1000);
    around.push({name, until: ts + dur});
  }
  return times;
};

/**
 * @param {string} name
 * @returns {KindOfWork}
 */
const kindOf = (name) =>
  /** @type {KindOfWork | undefined} */ (
    Object.entries(kinds).find(([, pattern]) => pattern.test(name))?.[0]
  ) ?? 'other';
