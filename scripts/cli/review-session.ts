/** The conversation of `npm run review`: one record after the other, an answer each, written at once. */
import type { z } from 'zod';
import { addressOf } from '../annotate/review/address.ts';
import { doubtOf } from '../annotate/review/doubt.ts';
import { correctionSchema, isReviewed, nameOf, recordKinds } from '../annotate/review/kinds.ts';
import { ClauseTexts } from '../annotate/review/match.ts';
import { withReview, type NewReview } from '../annotate/review/write.ts';
import type { Clause } from '../tree/clause.ts';
import { kindNames } from '../tree/kind-names.ts';
import type { RecordKind, Records } from '../tree/notice.ts';
import { readYaml, type Read } from '../tree/yaml-file.ts';

type AnyRecord = Records[RecordKind][number];

export interface Item {
  kind: RecordKind;
  record: AnyRecord;
  doubt: number;
}

/** Records that nobody has looked at, most doubtful first; in the order of the text where they are equal. */
export function unreviewed(records: Records, only: RecordKind | null): Item[] {
  const items = recordKinds
    .filter((kind) => only === null || kind === only)
    .flatMap((kind) =>
      (records[kind] as AnyRecord[])
        .filter((record) => !isReviewed(record))
        .map((record) => ({ kind, record, doubt: doubtOf(kind, record as never) })),
    );
  return items.sort((a, b) => b.doubt - a.doubt || a.record.lines[0] - b.record.lines[0]);
}

export interface Session {
  /** As the machine read them: what an entry has to be told from. */
  machine: Records;
  clauses: readonly Clause[];
  /** Text of the review file. */
  text: string;
  /** ISO date. */
  today: string;
  /** Asks and waits; null where there is no more input. */
  ask: (question: string) => Promise<string | null>;
  say: (text: string) => void;
  /** Keeps the new text of the review file. */
  save: (text: string) => Promise<void>;
}

const help = '  y 对  n 不该有，删去  e 改  s 先放着  q 停下（y 后面可以写理由，如 y 与表一致）';
const usualReason = '与原文一致';

/** Goes through the items. @returns how many were answered */
export async function reviewItems(items: readonly Item[], session: Session): Promise<number> {
  const texts = new ClauseTexts(session.clauses);
  let { text } = session;
  let answered = 0;
  const keep = async (
    item: Item,
    review: Pick<NewReview, 'action' | 'reason' | 'set'>,
  ): Promise<void> => {
    const { kind, record } = item;
    const address = addressOf(kind, record, session.machine[kind], texts);
    const { action, reason, set } = review;
    text = withReview(text, {
      action,
      kind,
      ...address,
      ...(set && { set }),
      reason,
      date: session.today,
    });
    await session.save(text);
    answered += 1;
  };
  session.say(help);
  for (const [index, item] of items.entries()) {
    session.say(`\n[${index + 1}/${items.length}] ${described(item, texts)}`);
    for (;;) {
      const answer = (await session.ask('对吗？ '))?.trim() ?? 'q';
      const [letter = '', ...words] = answer.split(/\s+/u);
      const said = words.join(' ');
      if (letter === 'q') return answered;
      if (letter === 's') break;
      if (letter === 'y') {
        await keep(item, { action: 'confirm', reason: said || usualReason });
        break;
      }
      if (letter === 'n') {
        const reason = said || (await askReason(session, '为什么不该有？ '));
        if (reason === null) return answered;
        await keep(item, { action: 'remove', reason });
        break;
      }
      if (letter === 'e') {
        const set = await askFields(item, session);
        if (set === null) continue;
        const reason = said || (await askReason(session, '为什么改？ '));
        if (reason === null) return answered;
        await keep(item, { action: 'correct', reason, set });
        break;
      }
      session.say(help);
    }
  }
  return answered;
}

/** Asks until there is an answer; null where there is no more input. */
async function askReason(session: Session, question: string): Promise<string | null> {
  for (;;) {
    const reason = await session.ask(question);
    if (reason === null) return null;
    if (reason.trim() !== '') return reason.trim();
  }
}

/** Asks for fields to change, one on a line, until an empty line; null if none was changed. */
async function askFields(
  { kind, record }: Item,
  session: Session,
): Promise<Record<string, unknown> | null> {
  const schema = correctionSchema(kind);
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(schema.shape))
    session.say(`    ${name}: ${JSON.stringify(fields[name] ?? null)}`);
  session.say('  每行写一个“字段: 值”，空行结束；什么都不写就不改。');
  const set: Record<string, unknown> = {};
  for (;;) {
    const line = (await session.ask('    ')) ?? '';
    if (line.trim() === '') return Object.keys(set).length > 0 ? set : null;
    const { value, problems } = fieldIn(line, schema);
    if (value) Object.assign(set, value);
    else for (const { text } of problems) session.say(`  ${text}`);
  }
}

/** due: {text: 2025年底, date: "2025-12-31", inferred: false} */
function fieldIn(line: string, schema: z.ZodObject): Read<Record<string, unknown>> {
  return readYaml('', line.replace(/^([a-zA-Z]+)[：:]\s*/u, '$1: '), schema);
}

/** Signs of the text before and after a quote that are shown with it. */
const around = 30;

/** An item as it is shown: what was read, where it stands, its fields. */
export function described({ kind, record }: Item, texts: ClauseTexts): string {
  const clause = texts.of(record);
  const path = clause?.headings.map(({ label, title }) => `${label ?? ''}${title ?? ''}`) ?? [];
  const shown = Object.entries(record)
    .filter(([name, value]) => !hidden.has(name) && value !== null && value !== 'machine')
    .map(
      ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
  const text = clause?.text ?? record.quote;
  const at = text.indexOf(record.quote);
  const end = at + record.quote.length;
  const before = text.slice(Math.max(0, at - around), at);
  return [
    `${kindNames[kind]}  ${nameOf(kind, record)}`,
    `  ${at > around ? '…' : ''}${before}【${record.quote}】${text.slice(end, end + around)}`,
    `  原文第 ${record.lines[0]} 行${path.length > 0 ? `  ${path.join(' › ')}` : ''}`,
    `  ${shown.join('  ')}`,
  ].join('\n');
}
const hidden = new Set(['id', 'provision', 'quote', 'lines', 'review', 'target', 'anchor']);
