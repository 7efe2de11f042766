/** What has been shown, so that each change can be undone. */
export class History<State> {
  #past: State[] = [];
  #current: State;
  /** What was changed last and may still be changing, as long as somebody types. */
  #changing: unknown;

  constructor(first: State) {
    this.#current = first;
  }

  get current(): State {
    return this.#current;
  }

  /** Whether somebody is in the middle of a change. */
  get isChanging(): boolean {
    return this.#changing !== undefined;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /**
   * @param what is changed; changes of one thing in a row are undone together
   * @param isDone whether the next change of the same thing is another one
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
