// @ts-check

/**
 * Short names for terser, always in the same order. Its own order follows the code, so that the
 * smallest edit changes all names, and with them by some 50 bytes what a file weighs after Brotli.
 */
export const shortNames = {
  /** @param {number} number */
  get(number) {
    // Common letters first. All in here, as terser runs in a process of its own.
    const letters = 'etnraisoludcpmhfgbvyxkwzjqETNRAISOLUDCPMHFGBVYXKWZJQ_$';
    let name = letters[number % letters.length];
    const digits = `${letters}0123456789`;
    for (let rest = Math.floor(number / letters.length); rest > 0;) {
      rest--;
      name += digits[rest % digits.length];
      rest = Math.floor(rest / digits.length);
    }
    return name;
  },
};
