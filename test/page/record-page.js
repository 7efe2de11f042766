// @ts-check
/**
 * Runs before the page: wraps all that could reach out of the page, be kept in it or go on running,
 * and leaves the function `recorded`, which tells what was called and what has changed since.
 */
export const recordPage = () => {
  /** @type {string[]} */
  const calls = [];
  /** @type {{type: string, listener: unknown}[]} Those on the page. */
  let listeners = [];

  /**
   * @param {string} label
   * @param {any} owner
   * @param {string} name
   * @param {(self: unknown, args: any[]) => void} note
   */
  const wrap = (label, owner, name, note) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (!descriptor) throw new Error(`Nothing to record: ${label}.${name}`);
    /** @type {ProxyHandler<any>} */
    const handler = {
      apply(target, self, args) {
        note(self, args);
        return Reflect.apply(target, self, args);
      },
      construct(target, args, newTarget) {
        note(undefined, args);
        return Reflect.construct(target, args, newTarget);
      },
    };
    for (const key of /** @type {const} */ (['value', 'get', 'set'])) {
      if (descriptor[key]) descriptor[key] = new Proxy(descriptor[key], handler);
    }
    Object.defineProperty(owner, name, descriptor);
  };

  const watched = {
    window: [
      window,
      'alert BroadcastChannel confirm EventSource fetch FontFace Image IntersectionObserver',
      'MessageChannel MutationObserver Notification open PerformanceObserver postMessage prompt',
      'requestAnimationFrame requestIdleCallback ResizeObserver RTCPeerConnection setInterval',
      'setTimeout SharedWorker WebSocket Worker XMLHttpRequest',
    ],
    CacheStorage: [CacheStorage.prototype, 'open'],
    Document: [Document.prototype, 'cookie write'],
    HTMLFormElement: [HTMLFormElement.prototype, 'requestSubmit submit'],
    History: [History.prototype, 'back forward go pushState replaceState scrollRestoration'],
    IDBFactory: [IDBFactory.prototype, 'deleteDatabase open'],
    MutationObserver: [MutationObserver.prototype, 'disconnect'],
    Navigator: [Navigator.prototype, 'sendBeacon'],
    ServiceWorkerContainer: [ServiceWorkerContainer.prototype, 'register'],
    Storage: [Storage.prototype, 'clear getItem removeItem setItem'],
  };
  for (const [label, [owner, ...names]] of Object.entries(watched)) {
    for (const name of names.join(' ').split(' ')) {
      wrap(label, owner, name, () => calls.push(`${label}.${name}`));
    }
  }

  const isOnPage = (/** @type {unknown} */ self) =>
    [
      undefined,
      null,
      window,
      document,
      document.documentElement,
      document.body,
      navigation,
    ].includes(/** @type {any} */ (self));
  const forget = (/** @type {unknown} */ self, /** @type {any[]} */ [type, listener]) => {
    if (!isOnPage(self)) return;
    listeners = listeners.filter((each) => each.type !== type || each.listener !== listener);
  };
  wrap('EventTarget', EventTarget.prototype, 'removeEventListener', forget);
  const {addEventListener} = EventTarget.prototype;
  wrap('EventTarget', EventTarget.prototype, 'addEventListener', (self, args) => {
    if (!isOnPage(self)) return;
    const [type, listener, options] = args;
    forget(self, args);
    listeners.push({type, listener});
    if (options?.once) {
      addEventListener.call(self ?? window, type, () => forget(self, args), {once: true});
    }
  });

  /** What the page has found built in: each object with all it owns. */
  const builtIns = () => {
    /** @type {Map<string, Record<PropertyKey, PropertyDescriptor>>} */
    const found = new Map();
    const keep = (/** @type {string} */ name, /** @type {unknown} */ thing) => {
      if (Object(thing) === thing) found.set(name, Object.getOwnPropertyDescriptors(thing));
    };
    for (const [name, {value}] of Object.entries(Object.getOwnPropertyDescriptors(window))) {
      keep(name, value);
      if (typeof value === 'function') keep(`${name}.prototype`, value.prototype);
    }
    for (const name of /** @type {const} */ ([
      'console',
      'customElements',
      'document',
      'history',
      'location',
      'navigator',
      'performance',
    ])) {
      keep(name, window[name]);
    }
    return found;
  };

  /** @param {Record<PropertyKey, any>} one @param {Record<PropertyKey, any>} [other] */
  const differing = (one, other = {}) =>
    [...new Set([...Reflect.ownKeys(one), ...Reflect.ownKeys(other)])].filter((key) =>
      ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'].some(
        (field) => !Object.is(one[key]?.[field], other[key]?.[field]),
      ),
    );

  Object.assign(window, {
    recorded: () => {
      const now = builtIns();
      return {
        calls: [...calls],
        listeners: listeners.map(({type}) => type).sort(),
        names: Reflect.ownKeys(window)
          .map(String)
          .filter((name) => !names.includes(name)),
        changed: [...before].flatMap(([name, owned]) =>
          differing(owned, now.get(name)).map((key) => `${name}: ${String(key)}`),
        ),
      };
    },
  });
  const before = builtIns();
  const names = Reflect.ownKeys(window).map(String);
};
