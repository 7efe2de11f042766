const {Date: RealDate} = window;

/** Sets the page's clock in the tests of a `describe`, and resets it after each. */
export const clock = (): {set(moment: string): void} => {
  afterEach(() => {
    window.Date = RealDate;
  });
  return {
    set: (moment) => {
      window.Date = class extends RealDate {
        static override now(): number {
          return RealDate.parse(moment);
        }
      } as DateConstructor;
    },
  };
};
