import { describe, expect, test } from 'vitest';
import { cutPieces } from './cut.ts';
import { piecesOf } from './pieces.fixture.ts';

const cut = (text: string): string[] => cutPieces(piecesOf(text)).map((piece) => piece.text);
const sentence =
  '各县（区）要加快建设绿道，依托山体水系和城市公园，逐步连通居住社区、学校医院和商业街区，形成完整的慢行网络，并建立健全养护管理制度，确保各项任务按期完成。';

describe('text without line breaks is cut', () => {
  test('at headings whose numbers run on', () => {
    expect(
      cut(
        `一、总体要求。${sentence}二、重点任务。${sentence}（一）新建绿道。${sentence}（二）清理河道。${sentence}`,
      ),
    ).toEqual([
      `一、总体要求。${sentence}`,
      `二、重点任务。${sentence}`,
      `（一）新建绿道。${sentence}`,
      `（二）清理河道。${sentence}`,
    ]);
  });

  test('at the first label of a lower scheme straight after a heading', () => {
    expect(
      cut(
        `一、总体要求（一）指导思想。${sentence}（二）基本原则。${sentence}二、附则。${sentence}`,
      ),
    ).toEqual([
      '一、总体要求',
      `（一）指导思想。${sentence}`,
      `（二）基本原则。${sentence}`,
      `二、附则。${sentence}`,
    ]);
  });

  test('at items that go on from those of the heading before', () => {
    const lines = [
      '一、总体要求',
      `（一）指导思想。${sentence}`,
      `（二）基本原则。${sentence}`,
      '二、任务',
      `（三）建设绿道。${sentence}`,
      `（四）清理河道。${sentence}`,
    ];
    expect(cut(lines.join(''))).toEqual(lines);
    expect(cut(lines.join(' '))).toEqual(lines);
  });

  test('not between the bodies that a title begins with', () => {
    const title = '海州市水利局 海州市园林局关于清理河道的通知';
    expect(
      cut(`${title} 各县水利局： 现通知如下： 一、要求。${sentence} 二、时限。${sentence}`)[0],
    ).toBe(title);
  });

  test('near miss: not at an item that is cited, nor at one out of turn', () => {
    const lines = [
      `一、总体要求。${sentence}`,
      `（一）指导思想。${sentence}`,
      `（二）原则。${sentence}`,
      `二、落实第（三）项和（四）项任务。${sentence}`,
    ];
    expect(cut(lines.join(''))).toEqual(lines);
  });

  test('at ideographic spaces, where they are the only separator', () => {
    expect(
      cut(`海州市绿道方案\u3000\u3000${sentence}\u3000\u3000${sentence}\u3000\u3000${sentence}`),
    ).toEqual(['海州市绿道方案', sentence, sentence, sentence]);
  });

  test('at the elements of the letterhead and the close', () => {
    expect(
      cut(
        `海州市绿道建设方案海政办发〔2022〕15号各县（区）人民政府：一、总体要求。${sentence}二、重点任务。${sentence}三、附则。${sentence}海州市人民政府办公室2022年3月9日（此件公开发布）`,
      ),
    ).toEqual([
      '海州市绿道建设方案',
      '海政办发〔2022〕15号',
      '各县（区）人民政府：',
      `一、总体要求。${sentence}`,
      `二、重点任务。${sentence}`,
      `三、附则。${sentence}`,
      '海州市人民政府办公室',
      '2022年3月9日',
      '（此件公开发布）',
    ]);
  });
});

describe('a document on one line is cut, however short', () => {
  test.each([
    [
      'a notice',
      '关于开展绿道检查的通知各县园林局：现通知如下。一、时间安排3月1日至10日。二、工作要求（一）认真组织。自查自纠。（二）按时报送。3月15日前报送。海州市园林局2023年3月9日',
      '关于开展绿道检查的通知各县园林局：现通知如下。|一、时间安排3月1日至10日。|二、工作要求|（一）认真组织。自查自纠。|（二）按时报送。3月15日前报送。|海州市园林局|2023年3月9日',
    ],
    [
      'a statute, its articles numbered through the chapters',
      '海州市绿道管理办法第一章总则第一条为了管理绿道，制定本办法。第二条违反规定的，依照第一条执行。第二章附则第三条本办法自2023年3月9日起施行。',
      '海州市绿道管理办法|第一章总则|第一条为了管理绿道，制定本办法。|第二条违反规定的，依照第一条执行。|第二章附则|第三条本办法自2023年3月9日起施行。',
    ],
    [
      'numbers left out, twice, or misprinted',
      '海州市绿道建设方案一、目标（一）建绿道。建十里。（二）清河道。清十里。（3）种树。种百棵。（四）管护。定期巡查。（3）验收。每年一次。三、附则。按期完成。',
      '海州市绿道建设方案|一、目标|（一）建绿道。建十里。|（二）清河道。清十里。|（3）种树。种百棵。|（四）管护。定期巡查。（3）验收。每年一次。|三、附则。按期完成。',
    ],
    [
      'figures, references',
      '海州市绿道建设方案：一、目标。按照第一、二、三条规定，落实一、二级响应，投资1.5亿元。二、任务。做好（一）（二）项工作。',
      '海州市绿道建设方案：|一、目标。按照第一、二、三条规定，落实一、二级响应，投资1.5亿元。|二、任务。做好（一）（二）项工作。',
    ],
  ])('%s', (_, text, expected) => {
    expect(cut(text).join('|')).toBe(expected);
  });
});

describe('near misses: a line stays whole', () => {
  test('a short one among others', () => {
    const lines = ['全市坚持：一、生态优先。二、绿色发展。', '海州市园林局', sentence];
    expect(cut(lines.join('\n'))).toEqual(lines);
  });

  test.each([
    ['a long paragraph', sentence.repeat(4)],
    [
      'items that a sentence enumerates',
      `1.建设绿道。${sentence.repeat(3)}建设应当符合以下标准：（1）连通公园；（2）连通社区；（3）连通学校。`,
    ],
    [
      'numbers that do not run on',
      `${sentence}（三）${sentence}（七）${sentence}（五）${sentence}`,
    ],
    ['sentences that count', `${sentence}一是${sentence}二是${sentence}三是${sentence}`],
    ['items cited', `${sentence}符合第一条和第三条规定的，${sentence}${sentence}`],
  ])('%s', (_, text) => {
    expect(cut(text)).toEqual([text]);
  });
});
