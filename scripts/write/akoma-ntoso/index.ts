/**
 * A notice as Akoma Ntoso 1.0 (OASIS LegalDocML, 29 August 2018): `data/notices/<id>.xml`.
 *
 * `doc` is the type for documents that are no acts. Ids (`eId`) are the anchors of the notice's page, so that a clause has
 * one name everywhere; the naming convention's own ids (`chp_1__sec_2`) are not used. What the carrier added (page
 * numbers, the menu of a web page) is no part of the document and is left out.
 */
import { x } from 'xastscript';
import type { Notice } from '../../tree/notice.ts';
import { noticeBlocks } from '../../tree/blocks.ts';
import { xmlFile } from '../../tree/xml.ts';
import { bodyOf, partsOf, plainParagraphs } from './body.ts';
import { markRefs, type RefsOf } from './refs.ts';
import { metaOf } from './meta.ts';

export { workUri } from './meta.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Elements in which white space is text. */
const mixed = new Set([
  'p',
  'num',
  'heading',
  'caption',
  'docTitle',
  'docNumber',
  'docDate',
  'ref',
]);

export interface AkomaNtosoContext {
  /** IRI of the work that a notice of the base is; undefined of one that is not there. */
  uriOf: (notice: string) => string | undefined;
  /** Address of the notice's page: whole, or from the root of the site. */
  permalink: string;
}

/** The same notice gives the same file, byte for byte. */
export function akomaNtoso(notice: Notice, context: AkomaNtosoContext): string {
  const refsOf: RefsOf = markRefs(notice, context.uriOf);
  const { preface, body, conclusions } = partsOf(noticeBlocks(notice));
  const doc = x('doc', { name: notice.kind, contains: 'originalVersion' }, [
    metaOf(notice, context),
    ...(preface.length === 0 ? [] : [x('preface', plainParagraphs(preface, notice, refsOf))]),
    x('mainBody', bodyOf(body, notice, refsOf)),
    ...(conclusions.length === 0
      ? []
      : [x('conclusions', plainParagraphs(conclusions, notice, refsOf))]),
  ]);
  return xmlFile(x('akomaNtoso', { xmlns: namespace }, [doc]), mixed);
}
