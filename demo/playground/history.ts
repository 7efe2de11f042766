/** The past states, so that each change can be undone. */
export class History<State> {
  #past: State[] = [];
  #current: State;
  /** The thing that the user is still changing, such as a field while typing. */
  #changing: unknown;

  constructor(first: State) {
    this.#current = first;
  }

  get current(): State {
    return this.#current;
  }

  /** Whether the user is in the middle of a change. */
  get isChanging(): boolean {
    return this.#changing !== undefined;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /**
   * @param what names the thing that changes; unfinished changes of it in a row are undone together
   * @param isDone whether the change is finished, so that the next one is undone by itself
   */
  change(next: State, what: unknown, isDone = true): void {
    if (what !== this.#changing) this.#past.push(this.#current);
    this.#current = next;
    this.#changing = isDone ? undefined : what;
  }

  undo(): void {
    this.#current = this.#past.pop() ?? this.#current;
    this.#changing = undefined;
  }
}
