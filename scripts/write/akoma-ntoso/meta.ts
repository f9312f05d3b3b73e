/** What Akoma Ntoso says about a document: the work, its expression in Chinese, this file, and who is named in it. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Notice } from '../../tree/notice.ts';
import type { AkomaNtosoContext } from './index.ts';

/** The program that marked the document up. */
const editor = { id: 'tiaoli', name: '条理' };
/** Chinese, ISO 639-2. */
const language = 'zho';

/** What the IRI of a work is made of. */
type Work = Pick<Notice, 'id' | 'region' | 'issued' | 'period' | 'source'>;

/** `/akn/cn-510400/doc/2022-10-17/panzhihua-2022-90`: the place by GB/T 2260, the day, the notice's id. */
export function workUri(notice: Work): string {
  const { region } = notice;
  const place = region === null || region.level === 'nation' ? 'cn' : `cn-${region.code}`;
  return `/akn/${place}/doc/${dateOf(notice).date}/${notice.id}`;
}

/** The schema asks for a date where there may be none: `name` says what the one given is. */
function dateOf({ issued, period, source }: Work): { date: string; name: string } {
  if (issued !== null) return { date: issued, name: 'issued' };
  if (period !== null) return { date: `${period.from}-01-01`, name: 'period' };
  if (source.retrieved !== undefined) return { date: source.retrieved, name: 'retrieved' };
  return { date: '0001-01-01', name: 'unknown' };
}

export function metaOf(notice: Notice, { uriOf, permalink }: AkomaNtosoContext): Element {
  const { title, kind, docNumber, issuers, ended } = notice;
  const source = `#${editor.id}`;
  const uri = workUri(notice);
  const date = x('FRBRdate', dateOf(notice));
  const authors = issuers.map((_, at) =>
    x('FRBRauthor', { href: `#issuer-${at + 1}`, as: '#author' }),
  );
  const editing = x('FRBRauthor', { href: source, as: '#editor' });
  const known = (tag: string, value: string | null): Element[] =>
    value === null ? [] : [x(tag, { value })];
  const level = (tag: string, at: string, file: string, ...rest: Element[]): Element =>
    x(tag, [x('FRBRthis', { value: `${at}/!main${file}` }), x('FRBRuri', { value: at + file }), ...rest]); // prettier-ignore
  const expression = `${uri}/${language}@`;
  const enderUri = ended?.target == null ? undefined : uriOf(ended.target);
  return x('meta', [
    x('identification', { source }, [
      level(
        'FRBRWork',
        uri,
        '',
        x('FRBRalias', { name: 'permalink', value: permalink }),
        date,
        ...(authors.length > 0 ? authors : [x('FRBRauthor', { href: '#unknown' })]),
        x('FRBRcountry', { value: 'cn' }),
        x('FRBRsubtype', { value: kind }),
        ...known('FRBRnumber', docNumber),
        ...known('FRBRname', title),
      ),
      level('FRBRExpression', expression, '', date, editing, x('FRBRlanguage', { language })),
      level('FRBRManifestation', expression, '.xml', date, editing, x('FRBRformat', { value: 'application/akn+xml' })), // prettier-ignore
    ]),
    x('lifecycle', { source }, [
      x('eventRef', { date: dateOf(notice).date, type: 'generation', source: '#original' }),
      ...(ended?.on == null
        ? []
        : [x('eventRef', { date: ended.on, type: 'repeal', source: '#ending' })]),
    ]),
    x('references', { source }, [
      x('original', { eId: 'original', href: uri, showAs: title }),
      ...(ended === undefined
        ? []
        : [x('passiveRef', { eId: 'ending', href: enderUri ?? '#ending', showAs: ended.by })]),
      organization(editor.id, editor.name),
      ...issuers.map((name, at) => organization(`issuer-${at + 1}`, name)),
      ...(issuers.length === 0 ? [organization('unknown', '发文机关不详')] : []),
      x('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: '发文机关' }),
      x('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: '标注' }),
    ]),
  ]);
}

function organization(eId: string, showAs: string): Element {
  const href = `/akn/ontology/organization/cn/${encodeURIComponent(showAs)}`;
  return x('TLCOrganization', { eId, href, showAs });
}
