/** What is kept in mind of a notice, of the base or just read, to compare others with it. Small: there may be thousands. */
import path from 'node:path';
import type { Notice } from '../../tree/notice.ts';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';

export interface KnownNotice {
  id: string;
  /** Empty where the text has none. */
  title: string;
  kind: string;
  /** GB/T 2260; null where nobody knows. */
  region: string | null;
  issuers: readonly string[];
  docNumber: string | null;
  /** ISO date; a year where only the period is known. */
  since: string | null;
  /** Whether someone has said already that it does not hold any more. */
  ended: boolean;
  fingerprint: Fingerprint;
}

export function knownNotice(notice: Notice): KnownNotice {
  const { id, kind, region, issuers, docNumber, issued, period, ended } = notice;
  return {
    ...{ id, kind, issuers, docNumber },
    title: hasTitle(notice) ? notice.title : '',
    region: region?.code ?? null,
    since: issued ?? period?.from ?? null,
    ended: ended !== undefined,
    fingerprint: fingerprintOf(notice),
  };
}

/** Whether a title was read or given: a notice without one goes by the name of its file. */
export function hasTitle({ title, source, supplied }: Notice): boolean {
  return supplied.includes('title') || title !== path.parse(source.file).name;
}
