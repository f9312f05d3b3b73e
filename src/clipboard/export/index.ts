/** A collection as a file. Nobody who does not ask for one loads what writes it. */
import { href } from '../../links.ts';
import { save } from '../../scripts/save.ts';
import { chineseDate } from '../../wording.ts';
import type { Entry } from '../entry.ts';

export type Form = 'docx' | 'md';

export interface Extract {
  title: string;
  entries: readonly Entry[];
}
/** An entry in a file: what its citation leads to, whole. */
export interface Cited extends Entry {
  url: string;
}

export async function exportAs(form: Form, { title, entries }: Extract): Promise<void> {
  const cited = entries.map((entry): Cited => ({
    ...entry,
    url: new URL(href(entry.path), location.href).href,
  }));
  save(await written(form, title, cited), `${fileName(title)}.${form}`);
}

async function written(form: Form, title: string, entries: readonly Cited[]): Promise<Blob> {
  if (form === 'md') {
    const { extractMarkdown } = await import('./markdown.ts');
    return new Blob([extractMarkdown(title, entries)], { type: 'text/markdown;charset=utf-8' });
  }
  const { extractDocx } = await import('./docx.ts');
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return new Blob([extractDocx(title, entries, today())], { type });
}

/** What no file system takes. */
const notInNames = /[\\/:*?"<>|\p{Cc}]+/gu;

function fileName(title: string): string {
  return title.replaceAll(notInNames, ' ').trim().slice(0, 60) || '政策摘编';
}

/** `2026年11月25日`, where the reader is. */
function today(): string {
  const now = new Date();
  return chineseDate([now.getFullYear(), now.getMonth() + 1, now.getDate()].join('-'));
}
