/** Gathers which sections have which word, for millions of words in little memory and time. */
import { PostingsWriter } from '../sections/postings.ts';
import { contextMark, type WordSink } from '../sections/words.ts';

/** Words of one or two units, by their first and second; a word of one has no second. */
class PairPostings {
  readonly #byFirst: Map<number, PostingsWriter>[] = [];

  of(first: number, second: number): PostingsWriter {
    const bySecond = (this.#byFirst[first] ??= new Map<number, PostingsWriter>());
    let postings = bySecond.get(second);
    if (postings === undefined) bySecond.set(second, (postings = new PostingsWriter()));
    return postings;
  }

  *all(mark: string): Generator<[word: string, postings: PostingsWriter]> {
    // What is left out between is not visited.
    for (const first of Object.keys(this.#byFirst).map(Number)) {
      for (const [second, postings] of this.#byFirst[first] ?? []) {
        const units = second === none ? [first] : [first, second];
        yield [mark + String.fromCharCode(...units), postings];
      }
    }
  }
}

const none = -1;

export class WordPostings implements WordSink {
  readonly #pairs = { text: new PairPostings(), context: new PairPostings() };
  readonly #words = new Map<string, PostingsWriter>();
  #section = 0;
  #clause = 0;

  /** What is taken down from now on is of this clause. */
  at(section: number, clause: number): void {
    this.#section = section;
    this.#clause = clause;
  }

  run(text: string, where: 'text' | 'context', stands: boolean): void {
    const pairs = this.#pairs[where];
    for (let i = 0; i < text.length; i += 1) {
      const first = text.charCodeAt(i);
      pairs.of(first, none).note(this.#section, this.#clause, stands);
      if (i + 1 === text.length) break;
      pairs.of(first, text.charCodeAt(i + 1)).note(this.#section, this.#clause, stands);
    }
  }

  word(word: string): void {
    let postings = this.#words.get(word);
    if (postings === undefined) this.#words.set(word, (postings = new PostingsWriter()));
    postings.note(this.#section, this.#clause, false);
  }

  *all(): Generator<[word: string, postings: PostingsWriter]> {
    yield* this.#pairs.text.all('');
    yield* this.#pairs.context.all(contextMark);
    yield* this.#words;
  }
}
