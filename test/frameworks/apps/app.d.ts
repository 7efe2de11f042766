/** What an app keeps in its state and binds to the article, to what is in it and beside it. */
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
 * `attributes`: binds attributes and fills the slots. `properties`: binds properties, and keeps what
 * the reader opens in its own state.
 */
export type Binding = 'attributes' | 'properties';

/** What every app lets the tests do. Each promise is kept when the framework is done. */
export interface App {
  mount(binding: Binding, values: Values): Promise<void> | void;
  set(changes: Values): Promise<void> | void;
  unmount(): Promise<void> | void;
  /** What its listener has heard: `causes opened`, `causes closed`. */
  toggled: string[];
}

declare global {
  interface Window {
    app: App;
  }
}
