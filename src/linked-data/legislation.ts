/** A notice as linked data: schema.org's Legislation, with the terms of the European Legislation Identifier beside it. */
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';
import type { Standing } from '../standing.ts';
import type { LinkedData } from './script.ts';

export interface LegislationContext {
  /** Whole addresses, or ones inside the site. */
  pageOf: (notice: string) => string;
  /** The notice in other forms: media type and address. */
  forms: readonly (readonly [type: string, address: string])[];
  standing: Standing | null;
  /** Ids of notices that this one cites, and that it ended. */
  cites: readonly string[];
  ended: readonly string[];
}

const context = ['https://schema.org', { eli: 'http://data.europa.eu/eli/ontology#' }];
const language = 'zh-Hans';

/** What is reported as news is no legislation. */
const newsKind = '新闻报道';

/** Only what is known: a field that would be empty is left out. */
export function legislationOf(notice: FrontMatter, given: LegislationContext): LinkedData {
  const { id, title, kind, docNumber, issuers, issued, region, period, source } = notice;
  const url = given.pageOf(id);
  const bodies = issuers.map((name) => ({ '@type': 'GovernmentOrganization', name }));
  const place = region === null ? null : { '@type': 'AdministrativeArea', name: region.name, identifier: region.code }; // prettier-ignore
  const common = { '@context': context, '@id': url, url, name: title, inLanguage: language };
  if (kind === newsKind) {
    return known({
      ...common,
      '@type': 'NewsArticle',
      headline: title,
      datePublished: issued,
      isBasedOn: source.url,
      spatialCoverage: place,
    });
  }
  const pages = (ids: readonly string[]): { '@id': string }[] =>
    ids.map((one) => ({ '@id': given.pageOf(one) }));
  const notInForce = given.standing === 'repealed' || given.standing === 'superseded';
  const dates = period === null ? null : `${period.from}/${period.to}`;
  return known({
    ...common,
    '@type': ['Legislation', 'eli:LegalResource'],
    legislationIdentifier: docNumber,
    legislationType: kind,
    legislationDate: issued,
    legislationPassedBy: bodies,
    legislationJurisdiction: place,
    // A period that is over ends no plan by law: of force only what a person has recorded is said.
    legislationLegalForce: notInForce ? 'https://schema.org/NotInForce' : null,
    temporalCoverage: dates,
    citation: pages(given.cites),
    legislationRepeals: pages(given.ended),
    isBasedOn: source.url,
    encoding: given.forms.map(([encodingFormat, contentUrl]) => {
      return { '@type': 'LegislationObject', encodingFormat, contentUrl };
    }),
    'eli:id_local': docNumber,
    'eli:title': { '@value': title, '@language': language },
    'eli:type_document': kind,
    'eli:date_document': issued === null ? null : { '@value': issued, '@type': 'http://www.w3.org/2001/XMLSchema#date' }, // prettier-ignore
    'eli:passed_by': issuers,
    'eli:jurisdiction': region?.name,
    'eli:cites': pages(given.cites),
    'eli:repeals': pages(given.ended),
  });
}

/** Without what is null, undefined, or an empty list. */
function known(data: LinkedData): LinkedData {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
