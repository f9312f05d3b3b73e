/**
 * `npm test`: every check there is, one after another, and a last line that a person and a program can read.
 *
 * `npm test -- types lint` runs only those named.
 */
import { styleText } from 'node:util';
import { steps, type Outcome, type Step } from './steps.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `没有名为 ${unknown.join('、')} 的检查。可选：${steps.map((s) => s.name).join(' ')}`,
  );
  process.exit(2);
}

const total: Outcome = { passed: 0, failed: 0 };
const broken = new Set<string>();
for (const step of steps.filter(({ name }) => named.length === 0 || named.includes(name))) {
  const { passed, failed } = await run(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) broken.add(step.name);
}
if (broken.size > 0) console.log(`\n未通过：${[...broken].join(' ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A step that needs what a broken one makes fails without being tried. */
async function run(step: Step): Promise<Outcome> {
  const missing = step.needs?.find((name) => broken.has(name));
  if (missing !== undefined) {
    report(step, false, `未运行，因为 ${missing} 未通过`);
    return { passed: 0, failed: 1 };
  }
  console.log(styleText('bold', `\n▶ ${step.name}  ${step.title}`));
  const start = performance.now();
  const outcome = await step.run().catch((error: unknown): Outcome => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  report(step, outcome.failed === 0, `${((performance.now() - start) / 1000).toFixed(1)} 秒`);
  return outcome;
}

function report({ name }: Step, passed: boolean, remark: string): void {
  const mark = passed ? styleText('green', '✓') : styleText('red', '✗');
  console.log(`${mark} ${name}（${remark}）`);
}
