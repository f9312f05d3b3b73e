/** How well a colour can be read on another: WCAG 2.2, “contrast ratio”. */

/** What text of any size needs (success criterion 1.4.3). */
export const leastContrast = 4.5;

// #b3261e
const hexColour = /^#[\da-f]{6}$/i;

export function isHexColour(text: string): boolean {
  return hexColour.test(text);
}

/**
 * From 1, the same, to 21, black on white.
 *
 * @param a six hexadecimal digits after a `#`, as {@link isHexColour} takes them
 */
export function contrastRatio(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** WCAG 2.2, “relative luminance”. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
