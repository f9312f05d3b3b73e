/** Records in words: the same fact reads the same in the margin of a notice and in a list. */
import type {
  Baseline,
  Citation,
  Deadline,
  Definition,
  Funding,
  Indicator,
  Responsibility,
} from '../../scripts/tree/notice.ts';
import { chineseDate, yearSpan } from '../wording.ts';
import type { KnownRecord } from './kinds.ts';

export type ReviewStatus = Indicator['status'];

/** Who answers for a record. */
export const statusNames: Readonly<Record<ReviewStatus, string>> = {
  machine: '机器识别',
  confirmed: '已复核',
  corrected: '已更正',
};

export const classNames: Readonly<Record<Indicator['class'], string>> = {
  goal: '目标',
  norm: '规范要求',
  programme: '项目任务',
  qualitative: '定性目标',
  cited: '引述',
};
export const deadlineNames: Readonly<Record<Deadline['type'], string>> = {
  deadline: '截止',
  phase: '阶段',
  recurring: '周期',
  period: '期间',
  relative: '相对时限',
  issued: '印发',
};
export const definitionNames: Readonly<Record<Definition['type'], string>> = {
  definition: '定义',
  abbreviation: '简称',
  gloss: '释义',
  composition: '构成',
  enumeration: '列举',
};
export const fundingNames: Readonly<Record<Funding['status'], string>> = {
  policy: '规定',
  baseline: '现状',
  cited: '引述',
};

/** The status under which a record is published; funding has one of its own besides. */
export function statusOf({ kind, record }: KnownRecord): ReviewStatus {
  return kind === 'funding' ? record.review : record.status;
}

/** `2025年底`, `2025年`, `2021—2025年`, `2022年10月17日`. */
export function dateInWords(date: string): string {
  const [from = '', to] = date.split('/');
  if (to !== undefined) {
    return /^\d{4}$/u.test(from) && /^\d{4}$/u.test(to)
      ? yearSpan({ from, to })
      : `${dateInWords(from)}至${dateInWords(to)}`;
  }
  return date.endsWith('-12-31') ? `${date.slice(0, 4)}年底` : chineseDate(date);
}

/** When something is due, or was so. A date that the sentence does not give is said to be inferred. */
export function dueInWords(due: Indicator['due']): string {
  return due === null ? '' : `${dateInWords(due.date)}${due.inferred ? '（推定）' : ''}`;
}

/** A record at a glance: what it is about, then its facts; empty ones are left out. */
export interface Note {
  title: string;
  facts: string[];
}

export function noteOf(known: KnownRecord): Note {
  const { title, facts } = noteOfKind(known);
  return { title, facts: facts.filter((fact) => fact !== '') };
}

function noteOfKind(known: KnownRecord): Note {
  switch (known.kind) {
    case 'indicators':
      return indicatorNote(known.record);
    case 'baselines':
      return baselineNote(known.record);
    case 'responsibilities':
      return responsibilityNote(known.record);
    case 'funding':
      return fundingNote(known.record);
    case 'deadlines':
      return deadlineNote(known.record);
    case 'definitions':
      return definitionNote(known.record);
    case 'citations':
      return citationNote(known.record);
  }
}

/** The value as printed; of a sentence without a figure its name says it all. */
export function valueInWords({ name, valueText }: Pick<Indicator, 'name' | 'valueText'>): string {
  return valueText === name ? '' : valueText;
}

/** What a figure is a share of, or counted by, unless its name or its words say so: 占户籍人口, 对象：各乡镇, 每月每站. */
function shareInWords({ name, valueText, unit, denominator }: Indicator): string {
  if (denominator === null || name.includes(denominator) || valueText.includes(denominator)) {
    return '';
  }
  if (/^[%‰]/u.test(unit ?? '')) {
    return /\d/u.test(valueText) ? `占${denominator}` : `对象：${denominator}`;
  }
  return /^[每各]/u.test(denominator) ? denominator : `按${denominator}计`;
}

function indicatorNote(record: Indicator): Note {
  const { name, due, nature } = record;
  const type = record.class === 'goal' ? '' : classNames[record.class];
  return {
    title: name,
    facts: [valueInWords(record), shareInWords(record), dueInWords(due), nature ?? '', type],
  };
}

function baselineNote(record: Baseline): Note {
  return { title: record.name, facts: [valueInWords(record), dueInWords(record.asOf)] };
}

function responsibilityNote({ actor, role, modality }: Responsibility): Note {
  return { title: actor, facts: [role, modality === '应' ? '' : modality] };
}

function fundingNote({ type, source, payer, amountText, use, status }: Funding): Note {
  return {
    title: source ?? type,
    facts: [
      amountText ?? '',
      source === null || source === type ? '' : type,
      payer === null ? '' : `${payer}出资`,
      use === null ? '' : `用于${use}`,
      status === 'policy' ? '' : fundingNames[status],
    ],
  };
}

function deadlineNote(record: Deadline): Note {
  return { title: record.dateText, facts: [record.milestone, deadlineNames[record.type]] };
}

function definitionNote({ term, text, type }: Definition): Note {
  return { title: term, facts: [text, definitionNames[type]] };
}

function citationNote(record: Citation): Note {
  const { title, docNumber, pinpoint } = record;
  return {
    title: citedName(record),
    facts: [title === null ? '' : (docNumber ?? ''), pinpoint ?? ''],
  };
}

/** What a citation names: a title in its marks, a number, or this notice itself. */
export function citedName({ title, docNumber, quote }: Citation): string {
  if (title === null) return docNumber ?? quote;
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
