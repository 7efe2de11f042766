/** The state of an app, bound to the article, its slots and the text beside it. */
export interface Values {
  open?: string | null;
  sections?: string | null;
  exclusive?: boolean | null;
  headingLevel?: number | null;
  theme?: string | null;
  emergencyNumber?: string | null;
  lang?: string | null;
  heading?: string;
  intro?: string;
  action?: string;
  reviewer?: string;
  beside?: string;
}

/**
 * `attributes`: binds attributes and fills the slots. `properties`: binds properties, and its state
 * follows what the reader opens.
 */
export type Binding = 'attributes' | 'properties';

/** The interface of every app for the tests. Each promise resolves when the framework is done. */
export interface App {
  mount(binding: Binding, values: Values): Promise<void> | void;
  set(changes: Values): Promise<void> | void;
  unmount(): Promise<void> | void;
  /** The events that its listener has received: `causes opened`, `causes closed`. */
  toggled: string[];
}

declare global {
  interface Window {
    app: App;
  }
}
