/** The day that the site is of: the one place where a build looks at the clock. */

/** Days begin where the notices hold. */
const timeZone = 'Asia/Shanghai';

// seconds since 1970: 1764028800
const seconds = /^\d{1,12}$/;

/**
 * Today, or the day of `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible-builds.org has it): builds of one day are
 * the same byte for byte, and so is a build made again later with the time of the first.
 *
 * @returns an ISO date
 */
export function buildDay(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  now: Date = new Date(),
): string {
  const { SOURCE_DATE_EPOCH: given } = environment;
  if (given !== undefined && given !== '' && !seconds.test(given)) {
    throw new Error(`环境变量 SOURCE_DATE_EPOCH 的值“${given}”不对：要写 1970 年以来的秒数。`);
  }
  const moment = given === undefined || given === '' ? now : new Date(Number(given) * 1000);
  // The Swedish way to write a date is the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
}
