const {Date: RealDate} = window;

/** Makes it another moment on the page, in every test of a `describe` that asks for it. */
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
