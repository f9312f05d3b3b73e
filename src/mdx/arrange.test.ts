import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { arrangeNotice } from './arrange.ts';

/** The JavaScript that a notice's MDX compiles to, without line breaks and indents. */
function compiled(mdx: string): string {
  const { code } = mdxToJs(mdx, {
    hastPlugins: [arrangeNotice],
    features: { gfm: false, smartPunctuation: false },
    elementAttributeNameCase: 'html',
  });
  return code.replaceAll(/\s+/gu, ' ');
}

function division(lead: string, lines: string): string {
  return `
<Division id="s1" kind="run-in heading" level="2" title="收集群众需求。" citation="收集群众需求" lines="7">

<Heading>${lead}</Heading>

<Provision id="s1-p1" citation="第1段" lines="${lines}">
<p>运用专业方法。</p>
</Provision>

</Division>
`;
}

describe('arrangeNotice', () => {
  it('tells a heading what its division is', () => {
    const code = compiled(division('收集群众需求。', '8'));
    expect(code).toMatch(
      /jsxs?\(Heading, \{ id: "s1", citation: "收集群众需求", lines: "7", depth: "1", children/u,
    );
  });

  it('sees a lead that opens a paragraph', () => {
    expect(compiled(division('收集群众需求。', '7-9'))).toContain('opens: "paragraph"');
  });

  it('sees a heading on a line of its own, and one without the stop of a sentence', () => {
    expect(compiled(division('收集群众需求。', '8'))).not.toContain('opens');
    expect(compiled(division('收集群众需求', '7'))).not.toContain('opens');
  });

  it('sees a label that is all the heading', () => {
    const labelled = division('（二）', '7').replace('title="收集群众需求。"', 'label="（二）"');
    expect(compiled(labelled)).toContain('opens: "paragraph"');
  });

  it('sets a label apart from its title', () => {
    const code = compiled(
      '<Division id="s1" kind="heading" level="1" label="第一章" lines="1">\n\n<Heading>第一章 发展<Indicator id="i1">现状</Indicator></Heading>\n\n</Division>',
    );
    expect(code).toContain('_components.span, { class: "word-label", children: "第一章" }');
    expect(code).toContain('"发展"');
  });

  it('names the column in each cell of a table', () => {
    const code = compiled(`
<NoticeTable id="t1" level="1" label="表1" citation="表1" lines="1-3">
<Caption>表1</Caption>
<table>
<thead>
<tr><th>序号</th><th>指标<Indicator id="i1">值</Indicator></th></tr>
</thead>
<tbody>
<tr><td>1</td><td>人才</td></tr>
</tbody>
</table>
</NoticeTable>
`);
    expect(code).toContain('columns: "2"');
    expect(code).toContain('scope: "col"');
    expect(code).toContain('"data-label": "指标值", children: "人才"');
    expect(code).toMatch(/Caption, \{ id: "t1", citation: "表1"/u);
  });
});
