import { expect, it } from 'vitest';
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';
import { legislationOf, type LegislationContext } from './legislation.ts';

const notice: FrontMatter = {
  id: 'a-2022-1',
  title: '某某规划',
  noticeTitle: null,
  kind: '规划',
  region: { code: '510400', name: '某某市', level: 'prefecture' },
  issuers: ['某某市民政局'],
  docNumber: '某民发〔2022〕1号',
  issued: '2022-10-17',
  addressees: [],
  period: { from: '2021', to: '2025' },
  source: { file: 'source.txt', sha256: '', encoding: 'utf-8', bytes: 0, lines: 0 },
  supplied: [],
};
const given: LegislationContext = {
  pageOf: (id) => `https://a.gov.cn/notices/${id}/`,
  forms: [['text/markdown', 'https://a.gov.cn/notices/a-2022-1/index.html.md']],
  standing: 'over',
  cites: ['b-2021-3'],
  ended: [],
};

it('says what a notice is in the terms of schema.org and of ELI', () => {
  expect(legislationOf(notice, given)).toMatchObject({
    '@type': ['Legislation', 'eli:LegalResource'],
    '@id': 'https://a.gov.cn/notices/a-2022-1/',
    legislationIdentifier: '某民发〔2022〕1号',
    legislationDate: '2022-10-17',
    legislationPassedBy: [{ '@type': 'GovernmentOrganization', name: '某某市民政局' }],
    legislationJurisdiction: { identifier: '510400' },
    temporalCoverage: '2021/2025',
    citation: [{ '@id': 'https://a.gov.cn/notices/b-2021-3/' }],
    'eli:id_local': '某民发〔2022〕1号',
    'eli:type_document': '规划',
  });
});

it('speaks of force only where a person has recorded the end of it', () => {
  expect(legislationOf(notice, given)).not.toHaveProperty('legislationLegalForce');
  const repealed = legislationOf(notice, { ...given, standing: 'repealed' });
  expect(repealed).toHaveProperty('legislationLegalForce', 'https://schema.org/NotInForce');
});

it('leaves out what is not known', () => {
  const bare = { ...notice, docNumber: null, issued: null, issuers: [], period: null };
  const fields = Object.keys(legislationOf(bare, { ...given, cites: [] }));
  for (const field of [
    'legislationIdentifier',
    'legislationDate',
    'legislationPassedBy',
    'temporalCoverage',
    'citation',
    'eli:date_document',
  ]) {
    // prettier-ignore
    expect(fields).not.toContain(field);
  }
});

it('calls news news', () => {
  const news = { ...notice, kind: '新闻报道' };
  expect(legislationOf(news, given)).toMatchObject({ '@type': 'NewsArticle', datePublished: '2022-10-17' }); // prettier-ignore
});
