/** The work of `npm run add`: reads what is given, decides on each, and brings all that is to come in at once. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { linkCitations, NoticeIndex } from '../../annotate/link.ts';
import type { Vocabulary } from '../../annotate/vocabulary.ts';
import type { Notice } from '../../tree/notice.ts';
import type { ContentChange } from '../content-change.ts';
import { sourcesFolder } from '../folders.ts';
import {
  committedContent,
  linked,
  readNotice,
  writeIngested,
  type ReadNotice,
} from '../ingest-content.ts';
import { progressOf } from '../progress.ts';
import { hasError, report } from '../report.ts';
import { noticeIds } from '../source-folder.ts';
import type { Terminal } from '../terminal.ts';
import { parsedNotice, parsePool } from '../workers/parse-pool.ts';
import { accept, Changed, type Provenance } from './accept.ts';
import { askedDecision, decided, type Answer, type Wishes } from './decision.ts';
import { givenBy, type Input, type NotTaken } from './inputs.ts';
import { knownNotice, type KnownNotice } from './known-notice.ts';
import { sameDocument } from './same-document.ts';
import { successions, type Succession } from './succession.ts';
import { summaryOf } from './summary.ts';

export interface Adding {
  args: readonly string[];
  wishes: Wishes;
  provenance: Provenance;
  allowPrivate: boolean;
  /** Null where nobody is asked. */
  terminal: Terminal | null;
}
export interface Added {
  id: string;
  notice: Notice;
  shown: string;
}
export interface AddingResult {
  added: Added[];
  notAdded: NotTaken[];
}

/** @param change in which all is made ready; it is committed if anything comes in */
export async function addAll(
  adding: Adding,
  vocabulary: Vocabulary,
  change: ContentChange,
): Promise<AddingResult> {
  const run = new Run(adding, vocabulary, change);
  await run.readBase();
  await run.readGiven();
  await run.bringIn();
  return { added: run.added, notAdded: run.notAdded };
}

class Run {
  readonly added: Added[] = [];
  readonly notAdded: NotTaken[] = [];
  readonly #adding: Adding;
  readonly #vocabulary: Vocabulary;
  readonly #change: ContentChange;
  readonly #base = new Map<string, ReadNotice>();
  readonly #known = new Map<string, KnownNotice>();
  /** Ids of notices of which a file changes. */
  readonly #changed = new Set<string>();
  #index = new NoticeIndex([]);

  constructor(adding: Adding, vocabulary: Vocabulary, change: ContentChange) {
    this.#adding = adding;
    this.#vocabulary = vocabulary;
    this.#change = change;
  }

  /** Where a file lies: ready, or in its place. */
  readonly #placed = (file: string): string => {
    const ready = this.#change.readyPath(file);
    return existsSync(ready) ? ready : file;
  };

  async readBase(): Promise<void> {
    const ids = await noticeIds();
    const progress = progressOf('读取本库', ids.length);
    for (const id of ids) {
      const read = await readNotice(id, this.#vocabulary);
      this.#base.set(id, read);
      if (read.processed) this.#known.set(id, knownNotice(read.processed.notice));
      progress.step();
    }
    progress.end();
    const notices = [...this.#base.values()].flatMap(({ processed }) => processed?.notice ?? []);
    this.#index = new NoticeIndex(notices.map((notice) => ({ ...notice, aliases: [] })));
  }

  async readGiven(): Promise<void> {
    const pool = parsePool();
    const progress = this.#adding.terminal ? null : progressOf('读取文件', null);
    try {
      for await (const { task, outcome } of pool.inOrder(this.#inputs())) {
        const { notice, file } = parsedNotice(outcome, task.shown);
        progress?.step();
        if (file.messages.length > 0) progress?.end();
        report([file]);
        const errors = file.messages.filter(({ fatal }) => fatal === true);
        const going =
          !notice || errors.length > 0
            ? this.#refuse(task, errors[0]?.reason ?? '读不了。')
            : await this.#take(task, notice);
        if (task.scratch) await rm(task.file, { force: true });
        if (going === 'stop') break;
      }
    } finally {
      progress?.end();
      await pool.close();
    }
  }

  /** The files to be read; what is no such file is told on the way. */
  async *#inputs(): AsyncGenerator<Input> {
    const { args, allowPrivate } = this.#adding;
    const fetching = (address: string): void => {
      console.error(`正在取 ${address}`);
    };
    for await (const given of givenBy(args, {
      scratch: this.#change.scratch,
      allowPrivate,
      fetching,
    })) {
      if ('input' in given) yield given.input;
      else if ('notTaken' in given) {
        console.error(`${given.notTaken.shown}：${given.notTaken.reason}`);
        this.notAdded.push(given.notTaken);
      } else {
        const { shown, others } = given.passedOver;
        console.error(`${shown}：另有 ${others} 个其他格式的文件，没有读。`);
      }
    }
  }

  async #take(input: Input, read: Notice): Promise<'go on' | 'stop'> {
    const { wishes, terminal, provenance } = this.#adding;
    // no id of the base: it has none yet, and what it says of others must not be taken for what it says of itself
    const notice = {
      ...read,
      id: '',
      citations: linkCitations(read.citations, '', this.#index).citations,
    };
    const known = knownNotice(notice);
    const same = sameDocument(known, this.#known.values());
    if (same) return this.#refuse(input, `已有同样的文件，编号 ${same.id}，没有重复添加。`, true);
    const taken = new Set([...this.#base.keys(), ...this.added.map(({ id }) => id)]);
    if (wishes.id !== null && taken.has(wishes.id)) {
      return this.#refuse(input, `编号 ${wishes.id} 已经用了，没有添加。请换一个 --id。`, true);
    }
    const found = withWish(
      successions(notice, known, [...this.#known.values()]),
      known,
      this.#known,
      wishes,
    );
    const candidate = { notice, fileName: path.basename(input.file), successions: found, taken };
    terminal?.say(`\n${input.shown}\n${summaryOf(notice)}`);
    const answer: Answer = terminal
      ? await askedDecision(candidate, wishes, terminal)
      : { add: decided(candidate, wishes) };
    if (answer === 'stop') return 'stop';
    if (answer === 'skip') return this.#refuse(input, '没有添加。');
    const decision = answer.add;
    try {
      const changed = await accept(
        { notice, input, decision, provenance },
        this.#change,
        this.#placed,
      );
      for (const id of changed) this.#changed.add(id);
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
      return this.#refuse(input, error.message, true);
    }
    this.#known.set(decision.id, { ...known, id: decision.id });
    this.added.push({ id: decision.id, notice, shown: input.shown });
    if (!terminal) for (const one of found) hint(one, decision.id, decision.successions);
    return 'go on';
  }

  #refuse({ shown }: Input, reason: string, aloud = false): 'go on' {
    if (aloud) console.error(`${shown}：${reason}`);
    this.notAdded.push({ shown, reason });
    return 'go on';
  }

  /** Reads what was made ready, links it with all others, and lets it appear. */
  async bringIn(): Promise<void> {
    if (this.added.length === 0) return;
    for (const id of [...this.added.map((one) => one.id), ...this.#changed]) {
      const read = await readNotice(id, this.#vocabulary, this.#placed);
      const failed = read.files.filter(hasError);
      report(failed);
      const at = this.added.findIndex((one) => one.id === id);
      if (failed.length > 0 && at >= 0) {
        const [one] = this.added.splice(at, 1);
        this.notAdded.push({
          shown: one?.shown ?? id,
          reason: failed[0]?.messages[0]?.reason ?? '',
        });
        await this.#change.unstage(`${sourcesFolder}/${id}`);
      } else this.#base.set(id, read);
    }
    const inOrder = [...this.#base.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const ingested = linked(inOrder);
    for (const [file, content] of await committedContent(ingested))
      await this.#change.stage(file, content);
    await this.#change.commit(this.added.map(({ id }) => `${sourcesFolder}/${id}`));
    await writeIngested(ingested);
    for (const one of this.added) {
      const written = ingested.find(({ id }) => id === one.id)?.written;
      if (written) one.notice = written.notice;
    }
  }
}

/** What the person said the new one supersedes, too, if nothing in it tells so. */
function withWish(
  found: readonly Succession[],
  newer: KnownNotice,
  base: ReadonlyMap<string, KnownNotice>,
  { supersedes }: Wishes,
): readonly Succession[] {
  if (supersedes === null || found.some(({ older }) => older.id === supersedes)) return found;
  const older = base.get(supersedes);
  return older ? [...found, { older, newer, reason: '由 --supersedes 指明' }] : found;
}

function hint(one: Succession, id: string, settled: readonly Succession[]): void {
  if (settled.includes(one)) return;
  const { older, newer, reason } = one;
  console.error(
    newer.id === ''
      ? `${id} 可能取代了 ${older.id}《${older.title}》（${reason}）。如是，请在 ${sourcesFolder}/${older.id}/notice.yaml 里写 superseded: { by: ${id} }；添加时可以用 --supersedes ${older.id}。`
      : `${id} 可能已被 ${newer.id}《${newer.title}》取代（${reason}）。如是，请在 ${sourcesFolder}/${id}/notice.yaml 里写 superseded: { by: ${newer.id} }。`,
  );
}
